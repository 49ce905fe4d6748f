/** The applying half of the chart: a state per step that changes something. */
import type { Step } from '../model/step.ts';
import type { Workflow } from '../model/workflow.ts';
import { type Context, known } from './context.ts';

const itemOf =
  (step: Step) =>
  ({ context }: { context: Context }) => ({
    step: step.id,
    known: known(context),
    item: context.plan.find(item => item.step === step.id),
  });

/** What a person who interrupts is asked, and can say; without the question it is a cancel. */
const interruption = (cancelled: string, step: string) => ({
  interrupt: [{ guard: 'isToBeAsked', actions: 'askWhatToDo' }, { target: cancelled }],
  wait: { actions: 'goOnAsPlanned' },
  undo: { actions: 'stopAndUndo' },
  leave: { target: '#left', actions: { type: 'admitThatNobodyKnows', params: { step } } },
  cancel: cancelled,
});

const stepState = (step: Step, next: string) => {
  const params = { step: step.id };
  const meta = (is: string) => ({ is, step: step.id });
  const keep = { type: 'keepTheResult', params };
  const failed = { target: 'failed', actions: 'rememberTheProblem' };
  return {
    id: `apply-${step.id}`,
    initial: 'deciding',
    states: {
      deciding: {
        always: [
          { guard: { type: 'isLeftOut', params }, target: next },
          { guard: { type: 'isWorthAPause', params }, target: 'pausing' },
          { target: 'applying' },
        ],
      },
      pausing: { meta: meta('pausing'), on: { confirm: 'applying', stop: '#breakingOff', cancel: '#breakingOff' } },
      applying: {
        meta: meta('applying'),
        invoke: {
          id: `apply-${step.id}`,
          src: 'apply',
          input: itemOf(step),
          onDone: [
            { guard: 'isChanged', target: 'changed', actions: 'adoptTheNewPlan' },
            { guard: 'isUnchanged', target: 'proceeding', actions: keep },
            { target: 'verifying', actions: 'noteWhatWasFound' },
          ],
          onError: failed,
        },
        on: interruption('settling', step.id),
      },
      changed: {
        meta: meta('changed'),
        entry: 'askNoMore',
        always: { guard: 'isToBeUndone', target: '#breakingOff' },
        on: { confirm: 'applying', stop: '#breakingOff', cancel: '#breakingOff' },
      },
      verifying: {
        meta: meta('verifying'),
        invoke: {
          id: `verify-${step.id}`,
          src: 'verify',
          input: itemOf(step),
          onDone: { target: 'proceeding', actions: keep },
          onError: failed,
        },
        on: interruption('settling', step.id),
      },
      // The next step writes: it does not begin while a person is asked.
      proceeding: {
        meta: meta('proceeding'),
        always: [
          { guard: 'isToBeUndone', target: '#breakingOff' },
          { guard: 'isNotInterrupted', target: next },
        ],
        on: { ...interruption('#breakingOff', step.id), leave: '#left' },
      },
      failed: {
        meta: meta('failed'),
        entry: 'askNoMore',
        always: { guard: 'isToBeUndone', target: 'settling' },
        on: {
          retry: { target: 'applying', actions: 'forgetTheProblem' },
          stop: 'settling',
          cancel: 'settling',
        },
      },
      settling: {
        meta: meta('settling'),
        entry: 'askNoMore',
        invoke: {
          id: `settle-${step.id}`,
          src: 'settle',
          input: itemOf(step),
          onDone: { target: '#breakingOff', actions: keep },
          onError: { target: '#breakingOff', actions: { type: 'admitThatNobodyKnows', params } },
        },
      },
    },
  };
};

export const applying = (workflow: Workflow) => {
  const steps = workflow.steps.filter(step => step.change);
  return {
    initial: steps[0]?.id,
    states: Object.fromEntries(
      steps.map((step, i) => {
        const follower = steps[i + 1];
        return [step.id, stepState(step, follower ? `#apply-${follower.id}` : '#completed')];
      }),
    ),
  };
};
