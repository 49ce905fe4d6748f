/** The end of a session as a view: the plan as it came true, and what there is to see of it. */
import { differences, type PlanItem } from '../model/plan.ts';
import { allFields, type Workflow } from '../model/workflow.ts';
import { type Context, known } from './context.ts';
import type { Common, EndView, ResultLine } from './view.ts';

/** What was found and what was read back, in place of what was foreseen. */
const cameTrue =
  (workflow: Workflow, { results, values, facts }: Context) =>
  (item: PlanItem): PlanItem => {
    const { before, after } = results[item.step] ?? {};
    if (!after) return item;
    const change = workflow.steps.find(({ id }) => id === item.step)?.change;
    const notes = change?.notes?.({ before, after }, known({ values, facts })) ?? [];
    return { ...item, ...(before && { before }), after, differences: differences(before, after), notes };
  };

const resultOf =
  (workflow: Workflow, { results }: Context) =>
  ({ step, title, resource }: PlanItem): ResultLine => {
    const { state = 'not written', after } = results[step] ?? {};
    const change = workflow.steps.find(({ id }) => id === step)?.change;
    return { step, title, resource, state, proof: (after && change?.proof?.(after)) ?? [] };
  };

export const endOf = (common: Common, workflow: Workflow, outcome: EndView['outcome'], context: Context): EndView => ({
  ...common,
  is: 'end',
  outcome,
  plan: context.plan.map(cameTrue(workflow, context)),
  results: context.plan.map(resultOf(workflow, context)),
  facts: Object.entries(context.facts).map(([field, value]) => ({
    field,
    label: allFields(workflow)[field]?.label ?? field,
    value,
  })),
});
