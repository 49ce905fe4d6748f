/** The states of one question: whether it is asked at all, what it offers, and what is made of the answer. */
import type { Field } from '../model/field.ts';
import type { Step } from '../model/step.ts';
import { type Context, known } from './context.ts';

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

export const fieldState = (step: Step, field: string, next: string) => {
  const params = { field };
  const definition = step.asks[field] as Field;
  const isListed = definition.choices !== undefined;
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
          { guard: { type: 'hasADraft', params }, actions: { type: 'objectToTheDraft', params }, target: 'choosing' },
          { guard: { type: 'isObvious', params }, actions: { type: 'takeTheOnlyChoice', params }, target: next },
          { target: 'choosing' },
        ],
      },
      choosing: choosing(step, field, next),
    },
  };
};
