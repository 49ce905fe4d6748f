/** An error that ends a command: a problem, with the code that the process ends with. */
import type { Problem } from '../model/problem.ts';
import type { ExitCode } from './exit-codes.ts';

export class Failure extends Error {
  readonly problem: Problem;
  readonly exitCode: ExitCode;

  constructor(problem: Problem, exitCode: ExitCode) {
    super(problem.happened);
    this.name = 'Failure';
    this.problem = problem;
    this.exitCode = exitCode;
  }
}

/** A problem as lines: what happened, why, what to try, and the code to look it up by. */
export const problemInLines = ({
  code,
  happened,
  why,
  try: hints,
  instead,
  correlationId,
}: Problem): readonly string[] => [
  `Error: ${happened} (${code})`,
  ...(why ? [`  Why: ${why}`] : []),
  ...hints.map(hint => `  Try: ${hint}`),
  ...(instead ? [`  Try: mi-wizard run ${instead}`] : []),
  ...(correlationId ? [`  Correlation ID: ${correlationId}`] : []),
];
