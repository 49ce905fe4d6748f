/** The asking half of the chart: a state per step that asks, and in it a state per field. */
import type { Field } from '../model/field.ts';
import type { Step } from '../model/step.ts';
import { askedFields, changesSomething, type Workflow } from '../model/workflow.ts';
import type { Context } from './context.ts';
import { known } from './context.ts';

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

/** Choices are read from Azure first; that can fail, and be tried again. */
const listing = (step: Step, field: string) => ({
  listing: {
    meta: { is: 'listing', step: step.id, field },
    invoke: {
      id: `list-${field}`,
      src: 'list',
      input: ({ context }: { context: Context }) => ({ field, known: known(context) }),
      onDone: { target: 'offering', actions: 'offer' },
      onError: { target: 'failed', actions: 'rememberTheProblem' },
    },
  },
  failed: {
    meta: { is: 'failed', step: step.id, field },
    on: { retry: { target: 'listing', actions: 'forgetTheProblem' } },
  },
});

/** The one option that there is needs no question. */
const answersItself = ({ obvious, options }: Field): boolean => obvious === true && options?.length === 1;

const choosing = (step: Step, field: string, next: string) => {
  const params = { field };
  return {
    meta: { is: 'choosing', step: step.id, field },
    on: {
      answer: [
        { guard: { type: 'answersThisWell', params }, actions: { type: 'takeTheAnswer', params }, target: next },
        { guard: { type: 'answersThis', params }, actions: { type: 'objectToTheAnswer', params } },
      ],
    },
  };
};

const fieldState = (step: Step, field: string, next: string) => {
  const params = { field };
  const definition = step.asks[field] as Field;
  const isListed = definition.choices !== undefined;
  const asks = !answersItself(definition);
  return {
    id: `ask-${field}`,
    initial: 'deciding',
    states: {
      deciding: {
        always: [
          { guard: { type: 'isKnownAlready', params }, target: next },
          { guard: { type: 'isNotAsked', params }, target: next },
          isListed ? { target: 'listing' } : { target: 'offering', actions: { type: 'offerTheOptions', params } },
        ],
      },
      ...(isListed && listing(step, field)),
      offering: {
        always: [
          { guard: { type: 'hasADraftThatHolds', params }, actions: { type: 'takeTheDraft', params }, target: next },
          { guard: { type: 'isObvious', params }, actions: { type: 'takeTheOnlyChoice', params }, target: next },
          ...(asks
            ? [
                {
                  guard: { type: 'hasADraft', params },
                  actions: { type: 'objectToTheDraft', params },
                  target: 'choosing',
                },
                { target: 'choosing' },
              ]
            : []),
        ],
      },
      ...(asks && { choosing: choosing(step, field, next) }),
    },
  };
};

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
