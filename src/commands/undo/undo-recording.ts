/** What a recording did, taken back: planned, shown, consented to and read back like everything else. */
import { replay } from '../../drivers/replay/replay.ts';
import { startSession } from '../../machine/session.ts';
import type { Cloud } from '../../model/azure.ts';
import type { Known } from '../../model/field.ts';
import type { Workflow } from '../../model/workflow.ts';
import type { Recording } from '../../recordings/format-1.ts';
import { openRecording } from '../../recordings/open.ts';
import { recordedValues } from '../../recordings/played-back.ts';
import { finalSteps, undoing } from '../../workflows/undoing.ts';
import { type Backend, cloudOf } from '../backend.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { Failure, misuse } from '../failure.ts';
import type { WorkOptions } from '../options/work-options.ts';
import { workflowNamed } from '../options/workflow-argument.ts';
import { say } from '../output.ts';
import { openStage } from '../stage.ts';
import { doneIn, takesSomethingBack } from './done-in.ts';
import { holdUndoing, tellUndone } from './holding-undo.ts';

export interface UndoOptions extends WorkOptions {
  readonly secret?: Known;
  readonly plain?: true;
  readonly json?: true;
}

const nothingDone = (file: string): Failure =>
  misuse({
    code: 'NothingToUndo',
    happened: `${file} wrote nothing that can be undone`,
    try: ['mi-wizard play shows it'],
  });

/** An embedded simulator is a new one in each process: there it has to be done before it can be undone. */
const doFirst = async (recording: Recording, workflow: Workflow, cloud: Cloud, secrets: Known): Promise<void> => {
  const answers = { ...recordedValues(recording), ...secrets };
  const { end } = await replay(startSession({ workflow, cloud }), {
    answers,
    adopts: () => true,
    consentsTo: () => true,
  });
  if (end.outcome === recording.outcome) return;
  throw new Failure(
    {
      code: 'NotDoneAgain',
      happened: 'The simulator did not come to where the recording ends',
      try: ['Give its secrets with --secret', 'mi-wizard replay shows what differs'],
    },
    exitCodes.diverged,
  );
};

const backendOf = ({ provenance: { backend } }: Recording, place: Backend): Backend =>
  backend.on === 'simulator' && place.on === 'simulator' ? backend : place;

export const undoRecording = async (file: string, place: Backend, options: UndoOptions): Promise<ExitCode> => {
  const recording = await openRecording(file);
  const workflow = workflowNamed(recording.workflow.id);
  const done = doneIn(recording);
  const undo = undoing(workflow, done);
  for (const { title, why } of finalSteps(workflow, done)) say(`Stays as it is: ${title}. ${why}.`);
  if (!takesSomethingBack(undo)) throw nothingDone(file);
  const backend = backendOf(recording, place);
  const cloud = cloudOf(backend, options);
  if (backend.on === 'simulator') await doFirst(recording, workflow, cloud, options.secret ?? {});
  const stage = await openStage({ plain: options.plain ?? false, backend });
  try {
    const { end, exitCode } = await holdUndoing(stage, { workflow: undo, cloud, signedIn: done.known }, options.allow);
    stage.close();
    tellUndone(end, options);
    return exitCode;
  } finally {
    stage.close();
  }
};
