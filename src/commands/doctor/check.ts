/** One thing that was looked at, and what was found. */
import { type Problem, problemOf } from '../../model/problem.ts';

export type Found =
  | { readonly is: 'good'; readonly says: string }
  /** Not needed by everybody: it is told, and nothing fails. */
  | { readonly is: 'absent'; readonly says: string; readonly problem?: Problem }
  | { readonly is: 'bad'; readonly says: string; readonly problem: Problem };

export type Check = Found & { readonly name: string };

export const good = (says: string): Found => ({ is: 'good', says });
export const absent = (says: string, problem?: Problem): Found => ({ is: 'absent', says, ...(problem && { problem }) });
export const bad = (problem: Problem): Found => ({ is: 'bad', says: problem.happened, problem });

/** An error is what was found. */
export const check = async (name: string, look: () => Promise<Found> | Found): Promise<Check> => {
  try {
    return { name, ...(await look()) };
  } catch (error) {
    return { name, ...bad(problemOf(error)) };
  }
};
