/** A workflow whose steps are looked at once more before each write, and where they refuse. */
import type { JsonObject } from '../../model/json.ts';
import type { Step } from '../../model/step.ts';
import type { Workflow } from '../../model/workflow.ts';

/** Hears what there is, and throws where that must not be written to. */
export type Guard = (state: 'applying' | 'refusing', step: string, resource: string, before?: JsonObject) => void;

const guardedStep = (step: Step, guard: Guard): Step => {
  const { change } = step;
  if (!change) return step;
  const { refuses, apply, resource } = change;
  return {
    ...step,
    change: {
      ...change,
      // Only where there is one: a step that can refuse is a state more.
      ...(refuses && {
        refuses: (values, before) => {
          const refusal = refuses(values, before);
          if (refusal) guard('refusing', step.id, resource(values), before);
          return refusal;
        },
      }),
      apply: async (azure, values, transition) => {
        guard('applying', step.id, resource(values), transition.before);
        await apply(azure, values, transition);
      },
    },
  };
};

export const guarded = (workflow: Workflow, guard: Guard): Workflow => ({
  ...workflow,
  steps: workflow.steps.map(step => guardedStep(step, guard)),
});
