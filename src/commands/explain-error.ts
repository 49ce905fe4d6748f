/** An error by its code: why it comes, what to try, and the proof, played on the simulator. */
import { entraErrors } from '../arm/entra-errors.ts';
import { armErrors } from '../arm/errors/errors.ts';
import { nameOfId } from '../arm/resource-id.ts';
import { harmlessText } from '../drivers/lines/harmless.ts';
import type { Played, Proof } from '../simulator/scenarios/play.ts';

export interface ExplainedError {
  readonly code: string;
  readonly why: string;
  readonly try: readonly string[];
  /** Of Azure Resource Manager; the simulator signs nobody in. */
  readonly proof?: Proof;
}

/** Every code that can be explained. */
export const explainedCodes: readonly string[] = [...Object.keys(armErrors), ...Object.keys(entraErrors)].sort();

/** Undefined for what is no code, or one that is not known. */
export const explainError = async (words: string): Promise<ExplainedError | undefined> => {
  const code = explainedCodes.find(each => each.toLowerCase() === words.trim().toLowerCase());
  if (code === undefined) return undefined;
  const entra = entraErrors[code];
  if (entra) return { code, why: `${entra.happened}.`, try: entra.try };
  const [{ play }, { scenarios }] = await Promise.all([
    import('../simulator/scenarios/play.ts'),
    import('../simulator/scenarios/scenarios.ts'),
  ]);
  const { why = '', try: hints = [] } = armErrors[code] ?? {};
  const scenario = scenarios[code];
  return { code, why, try: hints, ...(scenario && { proof: await play(scenario) }) };
};

/** `PATCH web-1  403 AuthorizationFailed` */
const requestLines = ({ method, path, status, code, message }: Played): readonly string[] => {
  const type = path.split('/').at(-2);
  const end = code === undefined ? `${status}` : `${status} ${code}`;
  return [`${method} ${type} ${nameOfId(path)}  ${end}`, ...(message === undefined ? [] : [`  ${message}`])];
};

const proofLines = ({ before, shown, fix, after }: Proof): readonly string[] => [
  'Shown on the simulator:',
  ...[...before, shown].flatMap(requestLines).map(line => `  ${line}`),
  'And what helps:',
  ...[...fix, after].flatMap(requestLines).map(line => `  ${line}`),
];

export const explainedErrorLines = ({ code, why, try: hints, proof }: ExplainedError): readonly string[] =>
  [code, `  ${why}`, ...hints.map(hint => `  Try: ${hint}`), ...(proof ? ['', ...proofLines(proof)] : [])].map(
    harmlessText,
  );
