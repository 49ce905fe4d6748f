/** Whether what code in a machine gets and may is what a check wants. */
import type { Check } from './check.ts';
import * as estates from './estate.ts';
import type { Evidence, TokenAnswer } from './evidence.ts';

export interface Verdict {
  readonly wants: string;
  /** What there is instead; absent where the check holds. */
  readonly but?: string;
}

type Of<Is extends Check['is']> = Extract<Check, { is: Is }>;

export const isPassed = ({ but }: Verdict): boolean => but === undefined;

const answerInWords = (answer: TokenAnswer, { estate }: Evidence): string =>
  answer.is === 'granted'
    ? `it gets ${estates.principalInWords(estate, answer.principalId)}`
    : `it is refused: ${answer.says}`;

export const token = (check: Of<'token'>, evidence: Evidence): Verdict => {
  const { on, client, gets } = check;
  const asked = client === undefined ? 'that names no client ID' : `for ${client}`;
  const wants = `a token request ${asked} on ${on} gets ${gets === 'system-assigned' ? 'its system-assigned identity' : gets}`;
  const answer = evidence.token(check);
  const expected = estates.named(evidence.estate, gets === 'system-assigned' ? on : gets);
  const isRight = answer.is === 'granted' && expected && estates.principalIdOf(expected) === answer.principalId;
  return isRight ? { wants } : { wants, but: answerInWords(answer, evidence) };
};

/** `PATCH {id:web-1}?api-version=…` is `PATCH web-1` to a person. */
const requestInWords = (request: string): string =>
  (request.split('?')[0] ?? '').replaceAll(/\{(?:[a-z]+:)?([^{}]+)\}/g, '$1');

export const allowed = async (check: Of<'allowed'>, evidence: Evidence): Promise<Verdict> => {
  const { on, client, request, body } = check;
  const wants = `${client ?? `the identity of ${on}`} may do this from ${on}: ${requestInWords(request)}`;
  const status = await evidence.attempt(check, request, body);
  if (status === undefined) return { wants, but: `${on} gets no token` };
  return status < 400 ? { wants } : { wants, but: `Azure answers ${status}` };
};
