/** What a recording did, as it is taken back. */
import type { Workflow } from '../model/workflow.ts';
import type { Recording } from '../recordings/format-1.ts';
import { recordedValues } from '../recordings/played-back.ts';
import { type Done, undoing } from '../workflows/undoing.ts';

export const doneIn = ({ steps, facts, ...recording }: Recording): Done => ({
  known: { ...recordedValues(recording), ...facts },
  written: steps.flatMap(({ step, state, before, after }) =>
    state === 'done' ? [{ step, ...(before && { before }), ...(after && { after }) }] : [],
  ),
});

/** Signing in is a step of it even where nothing else is. */
export const takesSomethingBack = (undo: Workflow): boolean => undo.steps.length > 1;

export const canBeUndone = (recording: Recording, workflow: Workflow): boolean =>
  takesSomethingBack(undoing(workflow, doneIn(recording)));
