/** What a replay needs before it starts: a recording that can be used, and every value it asks for. */
import type { Known } from '../model/field.ts';
import { snake } from '../model/shell.ts';
import { askedFields, type Workflow } from '../model/workflow.ts';
import type { Recording } from '../recordings/format-1.ts';
import { openRecording } from '../recordings/open.ts';
import { recordedValues } from '../recordings/played-back.ts';
import { workflowById } from '../workflows/workflows.ts';
import { exitCodes } from './exit-codes.ts';
import { Failure } from './failure.ts';
import type { Place } from './place-options.ts';

export interface Prepared {
  readonly recording: Recording;
  readonly workflow: Workflow;
  /** The recorded values, with those that were bound instead; other recordings of the same call may ask for more. */
  readonly values: Known;
}

const waysToGive = (name: string, secret: boolean): string =>
  secret ? `--secret ${name}=env:${snake(name)}` : `--set ${name}=…`;

/** Everything that will be asked, as far as the values tell; what has only one answer on the simulator answers itself. */
const missing = (workflow: Workflow, values: Known, on: Place): readonly string[] =>
  Object.entries(askedFields(workflow)).flatMap(([name, { label, secret, when, obvious }]) => {
    if (values[name] !== undefined || when?.(values) === false) return [];
    return obvious && on === 'simulator' ? [] : [`${label}: ${waysToGive(name, secret ?? false)}`];
  });

/** How one signs in belongs to the place, and is not carried to another. */
const carriedTo = (on: Place, recording: Recording): Known => {
  const { credential: _, directory: __, ...values } = recordedValues(recording);
  return recording.provenance.backend.on === on ? recordedValues(recording) : values;
};

/** @throws Failure or ProblemError that says all that is wrong. */
export const prepareReplay = async (file: string, bound: Known, on: Place): Promise<Prepared> => {
  const recording = await openRecording(file);
  const { id } = recording.workflow;
  const workflow = workflowById(id);
  if (!workflow)
    throw new Failure(
      { code: 'UnknownWorkflow', happened: `There is no workflow “${id}”`, try: ['mi-wizard workflows'] },
      exitCodes.usage,
    );
  if (recording.outcome !== 'completed')
    throw new Failure(
      {
        code: 'RecordingNotCompleted',
        happened: `${file} is of a session that was ${recording.outcome}`,
        try: ['Record one that is completed'],
      },
      exitCodes.usage,
    );
  const mine = Object.entries(bound).filter(([name]) => askedFields(workflow)[name]);
  const values = { ...carriedTo(on, recording), ...Object.fromEntries(mine) };
  const lacking = missing(workflow, values, on);
  if (lacking.length)
    throw new Failure(
      { code: 'InputMissing', happened: `${file} needs ${lacking.length} more`, try: lacking },
      exitCodes.inputMissing,
    );
  return { recording, workflow, values };
};
