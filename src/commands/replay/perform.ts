/** Runs the tasks of one replay: each is told as it goes, and one exit code is for all. */
import { writeFile } from 'node:fs/promises';
import type { Known } from '../../model/field.ts';
import { consentClasses } from '../../model/plan.ts';
import { cloudOf } from '../backend.ts';
import { exitCodes } from '../exit-codes.ts';
import { misuse } from '../failure.ts';
import { cloudPlaceOf } from '../options/cloud-options.ts';
import type { Place } from '../options/place-options.ts';
import type { WorkOptions } from '../options/work-options.ts';
import { untilSignal } from '../until-signal.ts';
import type { Outcome } from './outcome.ts';
import type { Given } from './preparation.ts';
import type { Progress } from './progress.ts';
import { type Form, reportIn } from './report.ts';
import { replayStrictly } from './strictly.ts';
import { runTasks, type Task } from './tasks.ts';

export interface ReplayAllOptions extends Form, WorkOptions {
  readonly on: Place;
  readonly set?: Known;
  readonly secret?: Known;
  readonly atOnce?: number;
  readonly junit?: string;
  readonly mode: 'answers' | 'strict';
}

/** Written twice: before anything runs, so that a place where it cannot be is known in time. */
const writeJunit = async (path: string | undefined, outcomes: readonly Outcome[]): Promise<void> => {
  if (path === undefined) return;
  const { junit } = await import('./junit.ts');
  await writeFile(path, junit(outcomes)).catch(error => {
    throw misuse({
      code: 'JunitNotWritten',
      happened: `${path} cannot be written: ${error.message}`,
      try: ['Choose another place with --junit'],
    });
  });
};

export const perform = async (
  tasks: readonly Task[],
  given: Given,
  options: ReplayAllOptions,
  progress?: Progress,
): Promise<void> => {
  const report = reportIn(options);
  await writeJunit(options.junit, []);
  const outcomes = await untilSignal(signal =>
    runTasks(
      tasks,
      {
        ...given,
        cloud: cloudPlaceOf(options),
        reach: backend => cloudOf(backend, options),
        allow: options.allow ?? (options.on === 'simulator' ? consentClasses : []),
        planOnly: options.plan ?? false,
        rebase: options.rebase ?? false,
        ...(options.mode === 'strict' && { replay: replayStrictly }),
        atOnce: options.params === undefined ? 1 : (options.atOnce ?? 4),
        progress,
        signal,
      },
      report,
    ),
  );
  report.end(outcomes);
  await writeJunit(options.junit, outcomes);
  const failed = outcomes.find(({ exitCode }) => exitCode !== exitCodes.done);
  process.exitCode = failed?.exitCode ?? exitCodes.done;
};
