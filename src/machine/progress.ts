/** What a person has said and how far the steps have come: the part of a view that every screen shares. */
import type { Field } from '../model/field.ts';
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

/** A step that asks is done when it is answered; one that changes something is done when that was read back. */
const stepLines = (workflow: Workflow, place: Place, context: Context): readonly StepLine[] => {
  const current = workflow.steps.findIndex(({ id }) => id === place.step);
  return workflow.steps.map(({ id, title, change }, i) => {
    const passed = current >= 0 ? i < current : place.is !== 'cancelled';
    const done = change ? context.results[id] !== undefined : passed || context.plan.length > 0;
    return { id, title, state: i === current ? 'current' : done ? 'done' : 'to come' };
  });
};

export const progressOf = (workflow: Workflow, place: Place, context: Context): Common => ({
  workflow: { id: workflow.id, title: workflow.title },
  steps: stepLines(workflow, place, context),
  answers: answers(workflow, context),
});
