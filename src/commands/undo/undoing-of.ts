/** What undoes a session that a person has stopped in order to undo it. */
import { known } from '../../machine/context.ts';
import type { Session } from '../../machine/session.ts';
import type { EndView } from '../../machine/view.ts';
import type { Workflow } from '../../model/workflow.ts';
import { type Done, finalSteps, undoing } from '../../workflows/undoing.ts';
import { say } from '../output.ts';
import { takesSomethingBack } from './done-in.ts';

/** @returns undefined where it is not wanted, or where nothing is left to undo; what stays is told */
export const undoingOf = (session: Session, { outcome, results }: EndView): Workflow | undefined => {
  const { workflow } = session;
  const { context } = session.account();
  if (!context.toBeUndone || outcome !== 'stopped') return undefined;
  const done: Done = {
    known: known(context),
    written: results.flatMap(({ step, state }) => (state === 'done' ? [{ step, ...context.results[step] }] : [])),
  };
  for (const { title, why } of finalSteps(workflow, done)) say(`Stays as it is: ${title}. ${why}.`);
  for (const { title, resource, state } of results)
    if (state === 'partly written' || state === 'unknown') say(`Not undone: ${title}, ${resource} is ${state}.`);
  const undo = undoing(workflow, done);
  return takesSomethingBack(undo) ? undo : undefined;
};
