/** Several recordings in a row, or one for every row of parameters: a result for each, and one exit code for all. */
import { writeFile } from 'node:fs/promises';
import type { Known } from '../../model/field.ts';
import { consentClasses } from '../../model/plan.ts';
import { askedFields } from '../../model/workflow.ts';
import { openRecording } from '../../recordings/open.ts';
import { workflowById, workflows } from '../../workflows/workflows.ts';
import { cloudOf } from '../backend.ts';
import { noSecrets, onlyKnown } from '../bindings.ts';
import { cloudPlaceOf, refuseCloudOptions } from '../cloud-options.ts';
import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { result, say } from '../output.ts';
import type { Place } from '../place-options.ts';
import { untilSignal } from '../until-signal.ts';
import type { WorkOptions } from '../work-options.ts';
import { junit } from './junit.ts';
import { faultInWords, type Refused, rowTasks } from './parameters.ts';
import type { Given } from './preparation.ts';
import { openProgress, type Progress } from './progress.ts';
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

const usage = (code: string, happened: string, hint: string): Failure =>
  new Failure({ code, happened, try: [hint] }, exitCodes.usage);

const allFields = workflows.map(askedFields);

/** A strict replay has the recorded answers and calls, and nothing else. */
const refuseBackend = ({ on, set, secret, params, plan, rebase }: ReplayAllOptions): void => {
  if (on === 'simulator' && !set && !secret && params === undefined && !plan && !rebase) return;
  throw usage(
    'StrictMeansAlone',
    '--mode strict takes nothing but recordings',
    'Leave out --mode, or the other options',
  );
};

/** A binding has to be meant for one of the recordings; a file that cannot be read says so when its turn comes. */
const bindings = async (files: readonly string[], { set, secret }: ReplayAllOptions): Promise<Known> => {
  const isSecret = (name: string) => allFields.some(fields => fields[name]?.secret);
  const bound = { ...noSecrets(set ?? {}, isSecret), ...secret };
  const recordings = await Promise.all(files.map(file => openRecording(file).catch(() => undefined)));
  const asked = recordings.map(recording => recording && workflowById(recording.workflow.id));
  if (asked.includes(undefined)) return bound;
  return onlyKnown(bound, [...new Set(asked.flatMap(each => (each ? Object.keys(askedFields(each)) : [])))]);
};

/** Written twice: before anything runs, so that a place where it cannot be is known in time. */
const writeJunit = async (path: string | undefined, xml: string): Promise<void> => {
  if (path === undefined) return;
  await writeFile(path, xml).catch(error => {
    throw usage('JunitNotWritten', `${path} cannot be written: ${error.message}`, 'Choose another place with --junit');
  });
};

const refuse = ({ faults, exitCode }: Refused, { params, json, jsonl }: Form): void => {
  const happened = `${params} cannot be used: nothing has run`;
  const why = faults.map(faultInWords).join('\n');
  if (!json && !jsonl)
    throw new Failure({ code: 'ParametersNotUsable', happened, why, try: ['Correct what is named'] }, exitCode);
  result(JSON.stringify({ params, exitCode, faults }, null, json ? 2 : 0));
  process.exitCode = exitCode;
};

const perform = async (
  tasks: readonly Task[],
  given: Given,
  options: ReplayAllOptions,
  progress?: Progress,
): Promise<void> => {
  const report = reportIn(options);
  await writeJunit(options.junit, junit([]));
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
  await writeJunit(options.junit, junit(outcomes));
  const failed = outcomes.find(({ exitCode }) => exitCode !== exitCodes.done);
  process.exitCode = failed?.exitCode ?? exitCodes.done;
};

const overRows = async (files: readonly string[], params: string, given: Given, options: ReplayAllOptions) => {
  const [file = '', other] = files;
  if (other !== undefined)
    throw usage('OneRecording', '--params runs one recording', 'Name one; run the command once for each');
  const tasks = await rowTasks(file, params, given);
  if (!('length' in tasks)) return refuse(tasks, options);
  if (options.plan) return perform(tasks, given, options);
  const progress = await openProgress(params);
  try {
    await perform(tasks, given, options, progress);
  } finally {
    await progress.close();
    say(`Progress  ${progress.path} (rows that are done are not done again; delete it to start afresh)`);
  }
};

export const replayAll = async (files: readonly string[], options: ReplayAllOptions): Promise<void> => {
  if (options.mode === 'strict') refuseBackend(options);
  if (options.on === 'simulator') refuseCloudOptions(options);
  if (options.atOnce !== undefined && options.params === undefined)
    throw usage('NoParameters', '--at-once is for the rows of --params', 'Name a file with --params');
  const given: Given = { bound: await bindings(files, options), environment: process.env, on: options.on };
  if (options.params !== undefined) return overRows(files, options.params, given, options);
  return perform(
    files.map(file => ({ file, bound: given.bound })),
    given,
    options,
  );
};
