/** The body of an answer that is no refusal. */
import type { JsonObject } from '../model/json.ts';
import { armProblem } from './arm-problem.ts';
import type { Answer } from './plain-request.ts';

/** @throws ProblemError */
export const answered = ({ status, body, correlationId }: Answer): JsonObject => {
  if (status < 400) return body;
  throw armProblem(undefined, { status, body, correlationId });
};
