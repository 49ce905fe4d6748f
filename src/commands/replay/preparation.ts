/** What a replay needs before it starts: a recording that can be used, and every value it asks for. */
import type { Known } from '../../model/field.ts';
import { askedFields, type Workflow } from '../../model/workflow.ts';
import type { Recording } from '../../recordings/format-1.ts';
import { openRecording } from '../../recordings/open.ts';
import { recordedValues } from '../../recordings/played-back.ts';
import { misuse } from '../failure.ts';
import { type Environment, fromEnvironment } from '../options/bindings.ts';
import type { Place } from '../options/place-options.ts';
import { workflowNamed } from '../options/workflow-argument.ts';
import { type Missing, missingValues } from './missing.ts';

export interface Usable {
  readonly recording: Recording;
  readonly workflow: Workflow;
}

export interface Given {
  /** From the command line, or from a row; other recordings of the same call may ask for more. */
  readonly bound: Known;
  readonly environment: Environment;
  readonly on: Place;
}

export interface Answers {
  readonly values: Known;
  /** The names of those that are not the recorded ones. */
  readonly bound: readonly string[];
  /** Those of them that the environment gave. */
  readonly fromEnvironment: readonly string[];
  readonly missing: readonly Missing[];
}

/** @throws Failure or ProblemError that says what is wrong with the file. */
export const usableRecording = async (file: string): Promise<Usable> => {
  const recording = await openRecording(file);
  const workflow = workflowNamed(recording.workflow.id);
  if (recording.outcome !== 'completed')
    throw misuse({
      code: 'RecordingNotCompleted',
      happened: `${file} is of a session that was ${recording.outcome}`,
      try: ['Record one that is completed'],
    });
  return { recording, workflow };
};

/** How one signs in belongs to the place, and is not carried to another. */
const carriedTo = (on: Place, recording: Recording): Known => {
  const { credential: _, directory: __, ...values } = recordedValues(recording);
  return recording.provenance.backend.on === on ? recordedValues(recording) : values;
};

/** The command line stands before the environment, and both before what was recorded. */
export const answersFor = ({ recording, workflow }: Usable, { bound, environment, on }: Given): Answers => {
  const names = Object.keys(askedFields(workflow));
  const mine = Object.fromEntries(Object.entries(bound).filter(([name]) => names.includes(name)));
  const around = fromEnvironment(
    names.filter(name => mine[name] === undefined),
    environment,
  );
  const values = { ...carriedTo(on, recording), ...around, ...mine };
  return {
    values,
    bound: Object.keys({ ...around, ...mine }),
    fromEnvironment: Object.keys(around),
    missing: missingValues(workflow, values, on),
  };
};
