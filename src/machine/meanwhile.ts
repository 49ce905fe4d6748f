/** The view of a session while it runs, with what is said during an effect. */
import type { Workflow } from '../model/workflow.ts';
import type { WizardSnapshot } from './place.ts';
import type { BusyView, View } from './view.ts';
import { viewOf } from './view-of.ts';

/** What is said while an effect runs: why it waits, what Azure said last. It holds only in the state that it was said in. */
export interface Meanwhile extends Pick<BusyView, 'waits' | 'heard'> {
  readonly at: WizardSnapshot;
}

const meanwhileIn = (view: View, snapshot: WizardSnapshot, meanwhile: Meanwhile | undefined): View => {
  if (view.is !== 'busy' || meanwhile?.at !== snapshot) return view;
  const { at: _, ...said } = meanwhile;
  return { ...view, ...said };
};

/** The same view stays the same object, by which a driver knows that nothing has changed. */
export const viewsOf = (workflow: Workflow) => {
  let seen: { readonly snapshot: WizardSnapshot; readonly view: View } | undefined;
  let shown: { readonly view: View; readonly meanwhile: Meanwhile | undefined; readonly of: View } | undefined;
  return (snapshot: WizardSnapshot, meanwhile: Meanwhile | undefined): View => {
    if (seen?.snapshot !== snapshot) seen = { snapshot, view: viewOf(workflow, snapshot) };
    const { view } = seen;
    if (shown?.of !== view || shown.meanwhile !== meanwhile)
      shown = { of: view, meanwhile, view: meanwhileIn(view, snapshot, meanwhile) };
    return shown.view;
  };
};
