/** A workflow as an xstate machine: ask everything, show one plan, then apply it step by step. */
import { changesSomething, type Workflow } from '../model/workflow.ts';
import type { Actors } from './actors.ts';
import { applying } from './applying.ts';
import { asking, wayBack, waysToEdit } from './asking.ts';
import { begin, type Context, known } from './context.ts';
import { vocabulary } from './vocabulary.ts';

/** Without a change there is nothing to plan: what was looked up is the result. */
const changing = (workflow: Workflow) => ({
  planning: {
    id: 'planning',
    initial: 'reading',
    on: { back: wayBack(workflow), cancel: '#cancelled' },
    states: {
      reading: {
        meta: { is: 'planning' },
        invoke: {
          id: 'plan',
          src: 'plan',
          input: ({ context }: { context: Context }) => ({ known: known(context) }),
          onDone: { target: '#review', actions: 'keepThePlan' },
          onError: { target: 'failed', actions: 'rememberTheProblem' },
        },
      },
      failed: {
        meta: { is: 'failed' },
        on: { retry: { target: 'reading', actions: 'forgetTheProblem' } },
      },
    },
  },
  review: {
    id: 'review',
    meta: { is: 'review' },
    on: {
      confirm: [
        { guard: 'isConsentedTo', target: 'applying', actions: 'forgetTheProblem' },
        { actions: 'askForTheName' },
      ],
      back: wayBack(workflow),
      edit: waysToEdit(workflow),
      cancel: '#cancelled',
    },
  },
  applying: applying(workflow),
  breakingOff: {
    id: 'breakingOff',
    always: [{ guard: 'somethingWasWritten', target: 'stopped' }, { target: 'cancelled' }],
  },
  stopped: { type: 'final', meta: { is: 'stopped' } },
  left: { id: 'left', type: 'final', meta: { is: 'left' } },
});

export const chartOf = (workflow: Workflow) => ({
  id: workflow.id,
  context: ({ input }: { input: Parameters<typeof begin>[0] }) => begin(input ?? {}),
  initial: 'asking',
  states: {
    asking: asking(workflow),
    ...(changesSomething(workflow) && changing(workflow)),
    completed: { id: 'completed', type: 'final', meta: { is: 'completed' } },
    cancelled: { id: 'cancelled', type: 'final', meta: { is: 'cancelled' } },
  },
});

/** Without actors of its own it can be looked at, and not run. */
export const compile = (workflow: Workflow, actors?: Actors) => {
  const words = vocabulary(workflow, actors);
  // Here end xstate's types: they follow a literal chart, and this one is made from data.
  return words.createMachine(chartOf(workflow) as unknown as Parameters<typeof words.createMachine>[0]);
};

export type WizardMachine = ReturnType<typeof compile>;
