/** An error that ends a command: a problem, with the code that the process ends with. */
import { harmlessText } from '../drivers/lines/harmless.ts';
import { problemInPlain } from '../drivers/lines/problem.ts';
import type { Problem } from '../model/problem.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';

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

/** What was typed cannot be done as it stands: nothing was tried. */
export const misuse = (problem: Problem): Failure => new Failure(problem, exitCodes.usage);

/** As on a line of the conversation; what came from elsewhere can steer no terminal. */
export const problemInLines = (problem: Problem): readonly string[] => problemInPlain(problem).map(harmlessText);
