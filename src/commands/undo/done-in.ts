/** What a recording did, as it is taken back. */
import type { Known } from '../../model/field.ts';
import type { Workflow } from '../../model/workflow.ts';
import type { RecordedStep, Recording } from '../../recordings/format-1.ts';
import { recordedValues } from '../../recordings/played-back.ts';
import { type Done, undoing } from '../../workflows/undoing.ts';

const isDone = ({ state }: Pick<RecordedStep, 'state'>): boolean => state === 'done' || state === 'unchanged';

/** Who stops at a problem may have all of it done: what went wrong was to hear of it. */
export const isAllDone = ({ steps }: Pick<Recording, 'steps'>): boolean => steps.every(isDone);

/** What a step took away is no choice any more, and need not be: it is done. */
export const settledIn = ({ steps, ...recording }: Recording, workflow: Workflow): Known => {
  const done = new Set(steps.filter(isDone).map(({ step }) => step));
  const asked = workflow.steps.flatMap(({ id, asks }) => (done.has(id) ? Object.keys(asks) : []));
  return Object.fromEntries(Object.entries(recordedValues(recording)).filter(([name]) => asked.includes(name)));
};

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
