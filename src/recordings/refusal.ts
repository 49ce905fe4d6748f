/** Why a file is not a recording that can be used, told as a problem. */
import { ProblemError } from '../model/problem.ts';

export const refusal = (code: string, happened: string, why: string, ...hints: readonly string[]): ProblemError =>
  new ProblemError({ code, happened, why, try: hints.length ? hints : ['Record the session again'] });
