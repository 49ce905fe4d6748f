/** From what the SDK throws to a problem: Azure's own code and words, and what to try. */
import { armErrors } from '../arm/errors/errors.ts';
import { isObject, type JsonObject } from '../model/json.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import type { Failure } from './exchange-policy.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

/** The details of an error carry the real causes where the outer one is general; a failed operation may have an inner one. */
const causes = (error: JsonObject): readonly JsonObject[] => {
  const { details, innererror } = error;
  const inner = Array.isArray(details) ? details.filter(isObject) : [];
  if (inner.length) return inner.flatMap(causes);
  return isObject(innererror) && text(innererror.message) ? [{ ...error, ...innererror }] : [error];
};

/** For a code that is not known. */
const remedies = (status: number): readonly string[] => {
  if (status === 401) return ['Sign in again'];
  if (status === 403) return ['Ask for a role that allows the action', 'Sign in with another account'];
  if (status === 429) return ['Wait a little, then retry'];
  if (status === 409) return ['Wait until the other change is done, then retry'];
  if (status >= 500) return ['Retry: Azure had a fault of its own'];
  return ['Retry', 'Begin again with another answer'];
};

/** Where Compute throttles, its innermost message is numbers for programs. */
const readable = ({ message }: JsonObject): string | undefined =>
  text(message)?.startsWith('{') ? undefined : text(message);

const sentences = (...parts: readonly (string | undefined)[]): string | undefined =>
  [...new Set(parts)].filter(Boolean).join(' ') || undefined;

const fromBody = ({ status, body, correlationId }: Failure): Problem => {
  const outer = isObject(body.error) ? body.error : body;
  const inner = causes(outer);
  const code = text(inner[0]?.code) ?? text(outer.code) ?? `Http${status}`;
  const message = sentences(...inner.map(readable)) ?? text(outer.message);
  const known = armErrors[code];
  const why = sentences(message === text(outer.message) ? undefined : text(outer.message), known?.why);
  return {
    code,
    happened: message ?? `Azure answered ${status}`,
    ...(why !== undefined && { why }),
    try: known?.try ?? remedies(status),
    source: `Azure Resource Manager, HTTP ${status}`,
    ...(correlationId !== undefined && { correlationId }),
  };
};

const unreachable = (code: string, message: string): Problem => ({
  code,
  happened: 'Azure could not be reached',
  why: message,
  try: ['Look at the network connection and the proxy', 'Retry'],
});

/** The SDK says the same of a person who breaks off; only the person's signal tells them apart. */
const timedOut: Problem = {
  code: 'RequestTimedOut',
  happened: 'Azure did not answer within a minute',
  why: 'The work may have been done all the same.',
  try: ['Retry: what is there is read first', 'Look at the network connection and the proxy'],
};

/** `failure` is the last error body that was on the wire in the same effect. */
export const armProblem = (thrown: unknown, failure: Failure | undefined, signal?: AbortSignal): ProblemError => {
  if (thrown instanceof ProblemError) return thrown;
  if (failure) return new ProblemError(fromBody(failure));
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const code = text((error as { code?: unknown }).code) ?? error.name;
  if (/Credential|Authentication/.test(error.name))
    return new ProblemError({
      code: error.name,
      happened: 'Signing in failed',
      why: error.message.split('\n')[0] ?? '',
      try: ['Sign in another way'],
    });
  if (error.name === 'AbortError' && signal && !signal.aborted) return new ProblemError(timedOut);
  if (error.name === 'AbortError')
    return new ProblemError({ code: 'Aborted', happened: 'The request was broken off', try: ['Retry'] });
  return new ProblemError(unreachable(code, error.message));
};

/** Azure says in several ways that there is nothing; where a provider is not registered there can be nothing of its. */
const nothing = new Set([
  'ResourceNotFound',
  'ResourceGroupNotFound',
  'ParentResourceNotFound',
  'NotFound',
  'Http404',
  'MissingSubscriptionRegistration',
]);

export const isNotFound = ({ problem }: ProblemError): boolean => nothing.has(problem.code);
