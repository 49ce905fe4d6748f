/** Several recordings in a row, or one for every row of parameters: a result for each, and one exit code for all. */
import type { Known } from '../../model/field.ts';
import { askedFields } from '../../model/workflow.ts';
import { openRecording } from '../../recordings/open.ts';
import { workflowById, workflows } from '../../workflows/workflows.ts';
import { Failure, misuse } from '../failure.ts';
import { noSecrets, onlyKnown } from '../options/bindings.ts';
import { refuseCloudOptions } from '../options/cloud-options.ts';
import { result, say } from '../output.ts';
import type { Refused } from './parameters.ts';
import { perform, type ReplayAllOptions } from './perform.ts';
import type { Given } from './preparation.ts';
import type { Form } from './report.ts';

/** A strict replay has the recorded answers and calls, and nothing else. */
const refuseBackend = ({ on, set, secret, params, plan, rebase }: ReplayAllOptions): void => {
  if (on === 'simulator' && !set && !secret && params === undefined && !plan && !rebase) return;
  throw misuse({
    code: 'StrictMeansAlone',
    happened: '--mode strict takes nothing but recordings',
    try: ['Leave out --mode, or the other options'],
  });
};

/** A binding has to be meant for one of the recordings; a file that cannot be read says so when its turn comes. */
const bindings = async (files: readonly string[], { set, secret }: ReplayAllOptions): Promise<Known> => {
  const isSecret = (name: string) => workflows.some(each => askedFields(each)[name]?.secret);
  const bound = { ...noSecrets(set ?? {}, isSecret), ...secret };
  if (!Object.keys(bound).length) return bound;
  const recordings = await Promise.all(files.map(file => openRecording(file).catch(() => undefined)));
  const asked = recordings.map(recording => recording && workflowById(recording.workflow.id));
  if (asked.includes(undefined)) return bound;
  return onlyKnown(bound, [...new Set(asked.flatMap(each => (each ? Object.keys(askedFields(each)) : [])))]);
};

const refuse = ({ faults, why, exitCode }: Refused, { params, json, jsonl }: Form): void => {
  const happened = `${params} cannot be used: nothing has run`;
  if (!json && !jsonl)
    throw new Failure({ code: 'ParametersNotUsable', happened, why, try: ['Correct what is named'] }, exitCode);
  result(JSON.stringify({ params, exitCode, faults }, null, json ? 2 : 0));
  process.exitCode = exitCode;
};

const overRows = async (files: readonly string[], params: string, given: Given, options: ReplayAllOptions) => {
  const [file = '', other] = files;
  if (other !== undefined)
    throw misuse({
      code: 'OneRecording',
      happened: '--params runs one recording',
      try: ['Name one; run the command once for each'],
    });
  const [{ rowTasks }, { openProgress }] = await Promise.all([import('./parameters.ts'), import('./progress.ts')]);
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
    throw misuse({
      code: 'NoParameters',
      happened: '--at-once is for the rows of --params',
      try: ['Name a file with --params'],
    });
  const given: Given = { bound: await bindings(files, options), environment: process.env, on: options.on };
  if (options.params !== undefined) return overRows(files, options.params, given, options);
  return perform(
    files.map(file => ({ file, bound: given.bound })),
    given,
    options,
  );
};
