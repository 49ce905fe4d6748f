/** The actors of a chart: each effect with an Azure of its own, which gives up when the state is left. */
import { fromPromise } from 'xstate';
import type { Azure, Cloud, Watch } from '../model/azure.ts';
import type { Known } from '../model/field.ts';
import type { PlanItem } from '../model/plan.ts';
import type { Step } from '../model/step.ts';
import type { Workflow } from '../model/workflow.ts';
import type { Actors, ItemInput, StepInput } from './actors.ts';
import { apply, list, look, settle, verify } from './effects.ts';
import { explaining } from './pitfalls.ts';
import { plan } from './planning.ts';
import { rehearsing } from './rehearsal.ts';

export const provided = (workflow: Workflow, cloud: Cloud, watch: Omit<Watch, 'signal'>): Actors => {
  const stepOf = ({ step }: StepInput): Step => workflow.steps.find(({ id }) => id === step) as Step;
  const effect = <Input, Output>(run: (azure: Azure, input: Input, signal: AbortSignal) => Promise<Output>) =>
    fromPromise<Output, Input>(async ({ input, signal }) => run(await cloud({ signal, ...watch }), input, signal));
  const ofStep = <Input extends StepInput, Output>(run: (azure: Azure, step: Step, input: Input) => Promise<Output>) =>
    effect((azure, input: Input) => explaining(stepOf(input), () => run(azure, stepOf(input), input)));
  const onItem = <Output>(run: (azure: Azure, step: Step, known: Known, item: PlanItem) => Promise<Output>) =>
    ofStep((azure, step, { known, item }: ItemInput) => run(azure, step, known, item));
  return {
    list: effect((azure, { field, known }) => list(azure, workflow, field, known)),
    look: ofStep((azure, step, { known }: StepInput) => look(azure, step, known)),
    plan: effect((azure, { known }, signal) =>
      plan(azure, workflow, known, rehearsing(workflow, cloud, { signal, saw: watch.saw })),
    ),
    apply: onItem(apply),
    verify: onItem(verify),
    settle: onItem(settle),
  };
};
