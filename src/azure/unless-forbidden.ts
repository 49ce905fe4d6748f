/** What an account may not see it cannot be told, and need not know: whoever has a role on one machine sees nothing around it. */
import { ProblemError } from '../model/problem.ts';

export const unlessForbidden = <T>(asked: Promise<T>): Promise<T | undefined> =>
  asked.catch(error => {
    if (error instanceof ProblemError && error.problem.code === 'AuthorizationFailed') return undefined;
    throw error;
  });
