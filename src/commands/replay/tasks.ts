/** Replays one after another, or several at once, each with its outcome; what is done is noted, and not done again. */
import type { Known } from '../../model/field.ts';
import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { atOnce } from './at-once.ts';
import type { Happening, Outcome } from './outcome.ts';
import type { Progress } from './progress.ts';
import { type ReplayOptions, replayFile } from './replay-file.ts';

export interface Task {
  readonly file: string;
  readonly row?: number;
  readonly bound: Known;
  /** What its progress is kept under. */
  readonly key?: string;
}

export interface Listener {
  tell(task: Task, happening: Happening): void;
  /** In the order of the tasks. */
  told(outcome: Outcome): void;
}

export interface TaskOptions extends Omit<ReplayOptions, 'bound' | 'row' | 'tell'> {
  readonly atOnce: number;
  readonly replay?: (file: string, options: ReplayOptions) => Promise<Outcome>;
  readonly progress?: Progress | undefined;
  readonly signal: AbortSignal;
}

const without = ({ file, row }: Task): Pick<Outcome, 'file' | 'row' | 'plan' | 'steps'> => ({
  file,
  ...(row !== undefined && { row }),
  plan: [],
  steps: [],
});

const notStarted = (task: Task): Outcome => ({ ...without(task), exitCode: exitCodes.interrupted });

/** It was done, and nobody will know that: this is no success. */
const unnoted = (outcome: Outcome, error: unknown): Outcome => {
  if (!(error instanceof Failure)) throw error;
  return { ...outcome, exitCode: outcome.exitCode || error.exitCode, problem: error.problem };
};

export const runTasks = (
  tasks: readonly Task[],
  { progress, replay = replayFile, ...options }: TaskOptions,
  { tell, told }: Listener,
): Promise<readonly Outcome[]> => {
  const run = async (task: Task): Promise<Outcome> => {
    const { file, row, bound, key } = task;
    if (options.signal.aborted) return notStarted(task);
    if (key !== undefined && progress?.isDone(key))
      return { ...without(task), exitCode: exitCodes.done, skipped: true };
    const outcome = await replay(file, {
      ...options,
      bound,
      ...(row !== undefined && { row }),
      tell: happening => tell(task, happening),
    });
    if (key === undefined || row === undefined || !progress) return outcome;
    return progress.note(key, row, outcome.exitCode).then(
      () => outcome,
      error => unnoted(outcome, error),
    );
  };
  return atOnce(tasks, options.atOnce, run, told);
};
