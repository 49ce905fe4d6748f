/** Values from the command line: `--set name=value`, and `--secret name=env:VAR` for what must not stand there. */
import type { Known } from '../../model/field.ts';
import { snake } from '../../model/shell.ts';
import { type Failure, misuse } from '../failure.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment variable that gives a value: `MI_WIZARD_VIRTUAL_MACHINE`. */
export const variableFor = (name: string): string => `MI_WIZARD_${snake(name)}`;

/** What the environment says of some values. */
export const fromEnvironment = (names: readonly string[], environment: Environment): Known =>
  Object.fromEntries(
    names.flatMap(name => {
      const value = environment[variableFor(name)];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** What stands on the command line for a value: a secret only by the variable that holds it. */
export const bindingFor = (name: string, secret: boolean): string =>
  secret ? `--secret ${name}=env:${snake(name)}` : `--set ${name}=…`;

const usage = (happened: string, hint: string): Failure => misuse({ code: 'InvalidBinding', happened, try: [hint] });

const split = (text: string, form: string): readonly [string, string] => {
  const at = text.indexOf('=');
  if (at < 1) throw usage(`“${text}” is not a binding`, `Use ${form}`);
  return [text.slice(0, at), text.slice(at + 1)];
};

/** Collects one more `--set`. */
export const addValue = (text: string, so: Known = {}): Known => {
  const [name, value] = split(text, '--set name=value');
  return { ...so, [name]: value };
};

/** The variable that `env:VARIABLE` names. */
export const variableIn = (source: string): string | undefined =>
  source.startsWith('env:') ? source.slice('env:'.length) : undefined;

/** Collects one more `--secret`; the value itself is never on the command line. */
export const addSecret = (text: string, so: Known = {}): Known => {
  const [name, source] = split(text, '--secret name=env:VARIABLE');
  const variable = variableIn(source);
  if (variable === undefined) throw usage(`“${name}” has no source`, 'Use --secret name=env:VARIABLE');
  const value = process.env[variable];
  if (value === undefined)
    throw usage(`The environment variable ${variable} is not set`, `Set ${variable}, for ${name}`);
  return { ...so, [name]: value };
};

/** A secret on the command line would be in the history and in the list of processes. */
export const noSecrets = (values: Known, isSecret: (name: string) => boolean): Known => {
  const secret = Object.keys(values).find(isSecret);
  if (secret === undefined) return values;
  throw usage(`${secret} is a secret, which --set would show`, `Use ${bindingFor(secret, true)}`);
};

/** A name that nothing asks for is a mistake, and is said to be one. */
export const onlyKnown = (bindings: Known, names: readonly string[]): Known => {
  const unknown = Object.keys(bindings).find(name => !names.includes(name));
  if (unknown === undefined) return bindings;
  throw usage(`There is no value named “${unknown}” here`, `One of: ${names.join(', ')}`);
};
