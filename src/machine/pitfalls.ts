/** A step knows the errors that it is known for: what they mean there, and what helps. */
import { ProblemError } from '../model/problem.ts';
import type { Step } from '../model/step.ts';

const explained = ({ teaches }: Step, error: ProblemError): ProblemError => {
  const { problem } = error;
  const pitfall = teaches.pitfalls?.find(({ code }) => code === problem.code);
  if (!pitfall) return error;
  const hints = problem.try.filter(hint => hint !== pitfall.remedy);
  return new ProblemError({ ...problem, why: pitfall.because, try: [pitfall.remedy, ...hints] });
};

export const explaining = async <T>(step: Step, run: () => Promise<T>): Promise<T> => {
  try {
    return await run();
  } catch (error) {
    throw error instanceof ProblemError ? explained(step, error) : error;
  }
};
