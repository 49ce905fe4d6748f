/** The view of a session while it runs, with what is said during an effect. */
import type { Workflow } from '../model/workflow.ts';
import type { WizardSnapshot } from './place.ts';
import type { BusyView, InterruptedView, View } from './view.ts';
import { viewOf } from './view-of.ts';

/** What is said while an effect runs: why it waits, what Azure said last, for how long it had run when a person interrupted. */
export type Meanwhile = Pick<BusyView, 'waits' | 'heard'> & Partial<Pick<InterruptedView, 'ran'>>;

const meanwhileIn = (view: View, { ran = 0, ...said }: Meanwhile): View => {
  if (view.is === 'busy') return { ...view, ...said };
  return view.is === 'interrupted' && view.runs ? { ...view, ...said, ran } : view;
};

/** The same view stays the same object, by which a driver knows that nothing has changed. */
export const viewsOf = (workflow: Workflow) => {
  let seen: { readonly snapshot: WizardSnapshot; readonly view: View } | undefined;
  let shown: { readonly view: View; readonly meanwhile: Meanwhile | undefined; readonly of: View } | undefined;
  return (snapshot: WizardSnapshot, meanwhile: Meanwhile | undefined): View => {
    if (seen?.snapshot !== snapshot) seen = { snapshot, view: viewOf(workflow, snapshot) };
    const { view } = seen;
    if (shown?.of !== view || shown.meanwhile !== meanwhile)
      shown = { of: view, meanwhile, view: meanwhile ? meanwhileIn(view, meanwhile) : view };
    return shown.view;
  };
};
