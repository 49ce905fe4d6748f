/** What a person's Ctrl+C says: where a step is applied it is a question, anywhere else a cancel. */
import type { WizardEvent } from './events.ts';
import type { View } from './view.ts';

const isApplied = (view: View): boolean =>
  view.is === 'busy' && (view.doing === 'applying' || view.doing === 'verifying');

export const interruptionOf = (view: View): WizardEvent => ({ type: isApplied(view) ? 'interrupt' : 'cancel' });

/** Who interrupts once more would not wait any longer: neither for an answer nor for Azure. */
export const isInsistence = (view: View): boolean =>
  view.is === 'interrupted' || (view.is === 'busy' && view.doing === 'settling');
