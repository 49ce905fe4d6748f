/** What a person has said and how far the steps have come: the part of a view that every screen shares. */
import type { Field } from '../model/field.ts';
import type { Step } from '../model/step.ts';
import { askedFields, type Workflow } from '../model/workflow.ts';
import { type Context, settledAt } from './context.ts';
import type { Place } from './place.ts';
import type { Answer, Common, StepLine } from './view.ts';

/** In few words: as it was called where it was picked, else as the field shows it. */
const shown = (name: string, field: Field, { values, labels }: Context): string => {
  const value = values[name] ?? '';
  return field.secret ? '••••••••' : (labels[name] ?? field.show?.(value) ?? value);
};

const stepThatAsks = ({ steps }: Workflow, field: string): string =>
  steps.findLast(({ asks }) => field in asks)?.id ?? '';

const answers = (workflow: Workflow, context: Context): readonly Answer[] =>
  Object.entries(askedFields(workflow)).flatMap(([name, field]) => {
    if (context.values[name] === undefined) return [];
    const value = shown(name, field, context);
    const editable = settledAt(context, name) !== undefined;
    return [{ field: name, step: stepThatAsks(workflow, name), label: field.label, value, editable }];
  });

const isBeforeConsent = (place: Place, { plan }: Context): boolean => place.is === 'review' || plan.length === 0;

/** Until a plan is confirmed all that counts is what was asked. */
const whileAsking = ({ change, asks }: Step, passed: boolean): StepLine['state'] => {
  if (!passed) return 'to come';
  if (!change) return 'done';
  return Object.keys(asks).length ? 'answered' : 'to come';
};

/** A step that only asks is behind; one that changes something is done when that was read back. */
const whileApplying = ({ id, change }: Step, { results }: Context): StepLine['state'] =>
  !change || results[id] ? 'done' : 'to come';

/** What only may be needed is a step where the plan says that it is. */
const isTold =
  ({ plan }: Context) =>
  ({ id, change }: Step): boolean =>
    !change?.incidental || plan.some(({ step }) => step === id);

const stepLines = (workflow: Workflow, place: Place, context: Context): readonly StepLine[] => {
  const steps = workflow.steps.filter(isTold(context));
  const current = steps.findIndex(({ id }) => id === place.step);
  const isPassed = (i: number): boolean => (current >= 0 ? i < current : place.is !== 'cancelled');
  const stateOf = (step: Step, i: number): StepLine['state'] => {
    if (i === current) return 'current';
    return isBeforeConsent(place, context) ? whileAsking(step, isPassed(i)) : whileApplying(step, context);
  };
  return steps.map((step, i) => ({ id: step.id, title: step.title, state: stateOf(step, i) }));
};

export const progressOf = (workflow: Workflow, place: Place, context: Context): Common => ({
  workflow: { id: workflow.id, title: workflow.title },
  steps: stepLines(workflow, place, context),
  answers: answers(workflow, context),
});
