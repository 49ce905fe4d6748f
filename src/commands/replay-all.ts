/** Several recordings in a row: a result for each, and one exit code for all. */
import type { Known } from '../model/field.ts';
import { type ConsentClass, consentClasses } from '../model/plan.ts';
import { askedFields } from '../model/workflow.ts';
import type { Recording } from '../recordings/format-1.ts';
import { openRecording } from '../recordings/open.ts';
import { workflowById, workflows } from '../workflows/workflows.ts';
import { noSecrets, onlyKnown } from './bindings.ts';
import { type CloudOptions, cloudPlaceOf, refuseCloudOptions } from './cloud-options.ts';
import { exitCodes } from './exit-codes.ts';
import { result } from './output.ts';
import type { Place } from './place-options.ts';
import { type Outcome, replayFile } from './replay-file.ts';
import { outcomeInLines } from './replay-lines.ts';

export interface ReplayAllOptions extends CloudOptions {
  readonly on: Place;
  readonly set?: Known;
  readonly secret?: Known;
  readonly allow?: readonly ConsentClass[];
  readonly plan?: true;
  readonly json?: true;
}

const allFields = workflows.map(askedFields);

/** What a recording asked, and what its workflow has learned to ask since. */
const askedBy = (recording: Recording | undefined): readonly string[] => {
  const workflow = workflowById(recording?.workflow.id ?? '');
  return [...Object.keys(recording?.parameters ?? {}), ...Object.keys(workflow ? askedFields(workflow) : {})];
};

/** A binding has to be meant for one of the recordings; a file that cannot be read says so when its turn comes. */
const bindings = async (files: readonly string[], { set, secret }: ReplayAllOptions): Promise<Known> => {
  const isSecret = (name: string) => allFields.some(fields => fields[name]?.secret);
  const bound = { ...noSecrets(set ?? {}, isSecret), ...secret };
  const asked = await Promise.all(files.map(file => openRecording(file).catch(() => undefined)));
  if (asked.includes(undefined)) return bound;
  return onlyKnown(bound, [...new Set(asked.flatMap(askedBy))]);
};

export const replayAll = async (files: readonly string[], options: ReplayAllOptions): Promise<void> => {
  if (options.on === 'simulator') refuseCloudOptions(options);
  const bound = await bindings(files, options);
  const outcomes: Outcome[] = [];
  for (const file of files) {
    const outcome = await replayFile(file, {
      on: options.on,
      cloud: cloudPlaceOf(options),
      bound,
      allow: options.allow ?? (options.on === 'simulator' ? consentClasses : []),
      planOnly: options.plan ?? false,
    });
    outcomes.push(outcome);
    if (!options.json) result(outcomeInLines(outcome).join('\n'));
  }
  const failed = outcomes.find(({ exitCode }) => exitCode !== exitCodes.done);
  const done = outcomes.filter(({ exitCode }) => exitCode === exitCodes.done).length;
  result(
    options.json
      ? JSON.stringify(outcomes, null, 2)
      : `${done} of ${outcomes.length} ${options.plan ? 'planned' : 'replayed'} as recorded`,
  );
  process.exitCode = failed?.exitCode ?? exitCodes.done;
};
