/** From what the SDK throws to a problem: Azure's own code and words, and what to try. */
import { isObject, type JsonObject } from '../model/json.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import type { Failure } from './exchange-policy.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

/** The details of an error carry the real cause where the outer one is general. */
const innermost = (error: JsonObject): JsonObject => {
  const details = error.details;
  const first = Array.isArray(details) ? details.find(isObject) : undefined;
  return first ? innermost(first) : error;
};

const remedies = (status: number, code: string): readonly string[] => {
  if (code === 'LinkedAuthorizationFailed') return ['Ask for Managed Identity Operator on the identity'];
  if (status === 401) return ['Sign in again'];
  if (status === 403) return ['Ask for a role that allows the action', 'Sign in with another account'];
  if (status === 429) return ['Wait a little, then retry'];
  if (status === 409) return ['Wait until the other change is done, then retry'];
  if (status >= 500) return ['Retry: Azure had a fault of its own'];
  return ['Retry', 'Begin again with another answer'];
};

const fromBody = ({ status, body, correlationId }: Failure): Problem => {
  const outer = isObject(body.error) ? body.error : body;
  const inner = innermost(outer);
  const code = text(inner.code) ?? `Http${status}`;
  const message = text(inner.message) ?? text(outer.message) ?? `Azure answered ${status}`;
  return {
    code,
    happened: message,
    ...(inner !== outer && text(outer.message) !== message && { why: text(outer.message) ?? '' }),
    try: remedies(status, code),
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

/** `failure` is the last error body that was on the wire in the same effect. */
export const armProblem = (thrown: unknown, failure: Failure | undefined): ProblemError => {
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
  if (error.name === 'AbortError')
    return new ProblemError({ code: 'Aborted', happened: 'The request was broken off', try: ['Retry'] });
  return new ProblemError(unreachable(code, error.message));
};

/** Azure says in several ways that there is nothing. */
export const isNotFound = ({ problem }: ProblemError): boolean =>
  ['ResourceNotFound', 'ResourceGroupNotFound', 'ParentResourceNotFound', 'NotFound', 'Http404'].includes(problem.code);
