/** The asking half of the chart: a state per step that asks, and in it a state per field. */
import type { Step } from '../model/step.ts';
import { askedFields, changesSomething, type Workflow } from '../model/workflow.ts';
import { type Context, known } from './context.ts';
import { fieldState } from './field-state.ts';

const looks = (step: Step): boolean => step.look !== undefined || step.change?.refuses !== undefined;

/** Where each part of asking leads when it is done: field by field, step by step, then on to the plan. */
const order = (workflow: Workflow): readonly string[] => [
  ...workflow.steps.flatMap(step => [
    ...Object.keys(step.asks).map(field => `ask-${field}`),
    ...(looks(step) ? [`look-${step.id}`] : []),
  ]),
  changesSomething(workflow) ? 'planning' : 'completed',
];

/** Going back leads to whatever was asked last, so every question is a possible target. */
export const wayBack = (workflow: Workflow) => [
  ...Object.keys(askedFields(workflow)).map(at => ({
    guard: { type: 'wasAskedLast', params: { at } },
    target: `#ask-${at}`,
    actions: 'goBack',
  })),
  ...(changesSomething(workflow)
    ? [{ guard: { type: 'wasAskedLast', params: { at: 'review' } }, target: '#planning', actions: 'goBack' }]
    : []),
];

export const waysToEdit = (workflow: Workflow) =>
  Object.keys(askedFields(workflow)).map(field => ({
    guard: { type: 'canBeEdited', params: { field } },
    target: `#ask-${field}`,
    actions: 'goAndEdit',
  }));

const lookState = (step: Step, next: string) => ({
  id: `look-${step.id}`,
  initial: 'reading',
  states: {
    reading: {
      meta: { is: 'looking', step: step.id },
      invoke: {
        id: `look-${step.id}`,
        src: 'look',
        input: ({ context }: { context: Context }) => ({ step: step.id, known: known(context) }),
        onDone: { target: next, actions: 'learn' },
        onError: { target: 'failed', actions: 'rememberTheProblem' },
      },
    },
    failed: {
      meta: { is: 'failed', step: step.id },
      on: { retry: { target: 'reading', actions: 'forgetTheProblem' } },
    },
  },
});

const stepState = (step: Step, next: (id: string) => string) => ({
  initial: Object.keys(step.asks)[0] ?? 'looking',
  states: {
    ...Object.fromEntries(Object.keys(step.asks).map(field => [field, fieldState(step, field, next(`ask-${field}`))])),
    ...(looks(step) && { looking: lookState(step, next(`look-${step.id}`)) }),
  },
});

export const asking = (workflow: Workflow) => {
  const stops = order(workflow);
  const next = (id: string): string => `#${stops[stops.indexOf(id) + 1]}`;
  const steps = workflow.steps.filter(step => Object.keys(step.asks).length || looks(step));
  return {
    initial: steps[0]?.id,
    on: { back: wayBack(workflow), cancel: '#cancelled' },
    states: Object.fromEntries(steps.map(step => [step.id, stepState(step, next)])),
  };
};
