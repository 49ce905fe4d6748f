/** How an error that nobody foresaw is told: in plain words, without a secret, and with the code of a defect. */
import { discreet, ProblemError, problemOf } from '../model/problem.ts';
import { exitCodes } from './exit-codes.ts';
import { Failure, problemInLines } from './failure.ts';
import { say } from './output.ts';

/** Values that the command line names, and what is called a secret around here; short ones would hide half of every word. */
const secretsAround = (): readonly string[] => {
  const named = process.argv.flatMap(word => /=env:(\w+)$/.exec(word)?.[1] ?? []);
  const called = Object.keys(process.env).filter(name => /SECRET|PASSWORD|TOKEN/i.test(name));
  return [...named, ...called].flatMap(name => process.env[name] ?? []).filter(value => value.length >= 8);
};

const failureOf = (error: unknown): Failure => {
  if (error instanceof Failure) return error;
  return new Failure(problemOf(error), error instanceof ProblemError ? exitCodes.usage : exitCodes.bug);
};

export const tellError = (error: unknown): void => {
  const { problem, exitCode } = failureOf(error);
  say(...problemInLines(discreet(problem, secretsAround())));
  process.exitCode = exitCode;
};

/** Node would print the error as it is. */
export const tellWhatIsThrown = (): void => {
  process.once('uncaughtException', error => {
    tellError(error);
    process.exit();
  });
};
