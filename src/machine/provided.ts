/** The chart with its actors: each effect with an Azure of its own, which gives up when the state is left. */
import { fromPromise } from 'xstate';
import type { Azure, Call, Cloud } from '../model/azure.ts';
import type { Step } from '../model/step.ts';
import type { Workflow } from '../model/workflow.ts';
import type { WizardMachine } from './compile.ts';
import { apply, list, look, plan, settle, verify } from './effects.ts';
import type { Actors, ItemInput, StepInput } from './vocabulary.ts';

export const provided = (
  machine: WizardMachine,
  workflow: Workflow,
  cloud: Cloud,
  saw: (call: Call) => void,
): WizardMachine => {
  const stepOf = ({ step }: StepInput): Step => workflow.steps.find(({ id }) => id === step) as Step;
  const effect = <Input, Output>(run: (azure: Azure, input: Input) => Promise<Output>) =>
    fromPromise<Output, Input>(async ({ input, signal }) => run(await cloud({ signal, saw }), input));
  const onItem = <Output>(
    run: (azure: Azure, step: Step, known: ItemInput['known'], item: ItemInput['item']) => Promise<Output>,
  ) => effect((azure, input: ItemInput) => run(azure, stepOf(input), input.known, input.item));
  const actors: Actors = {
    list: effect((azure, { field, known }) => list(azure, workflow, field, known)),
    look: effect((azure, input) => look(azure, stepOf(input), input.known)),
    plan: effect((azure, { known }) => plan(azure, workflow, known)),
    apply: onItem(apply),
    verify: onItem(verify),
    settle: onItem(settle),
  };
  return machine.provide({ actors });
};
