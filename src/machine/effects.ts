/** What a workflow does to Azure: look, list, plan, apply, verify. It reads definitions and knows none by name. */
import type { Azure } from '../model/azure.ts';
import type { Choice, Known } from '../model/field.ts';
import { isObject, type JsonObject } from '../model/json.ts';
import { differences, knownAfterApply, type Plan, type PlanItem, signOf } from '../model/plan.ts';
import { ProblemError } from '../model/problem.ts';
import type { Step } from '../model/step.ts';
import { commandsOf } from '../model/step-commands.ts';
import { differenceInWords } from '../model/wording.ts';
import { askedFields, type Workflow } from '../model/workflow.ts';
import type { Result } from './context.ts';
import { explaining } from './pitfalls.ts';

const definite = (facts: Readonly<Record<string, string | undefined>>): Known =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Known;

export const list = async (azure: Azure, workflow: Workflow, field: string, known: Known): Promise<readonly Choice[]> =>
  (await askedFields(workflow)[field]?.choices?.(azure, known)) ?? [];

/** What a step can learn, or refuse, as soon as its questions are answered. */
export const look = async (azure: Azure, step: Step, known: Known): Promise<Known> => {
  if (step.change?.refuses) {
    const refusal = step.change.refuses(known, await step.change.read(azure, known));
    if (refusal) throw new ProblemError(refusal);
  }
  return definite((await step.look?.(azure, known)) ?? {});
};

interface Planned {
  readonly item: PlanItem;
  /** What is known already, where the resource is as it is wanted. */
  readonly facts: Known;
}

/** A state of which only the shape is known. */
const blurred = (state: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(state).map(([key, value]) => [key, isObject(value) ? blurred(value) : knownAfterApply]),
  );

const planStep = async (azure: Azure, step: Step, known: Known, earlier: Plan = []): Promise<Planned | undefined> => {
  const { change } = step;
  if (!change) return undefined;
  const read = await change.read(azure, known);
  const isMoving = earlier.some(item => item.sign !== '=' && change.follows?.includes(item.step));
  const before = isMoving && read ? blurred(read) : read;
  const refusal = change.refuses?.(known, before);
  if (refusal) throw new ProblemError(refusal);
  const after = change.desired(known, before);
  const sign = signOf(before, after);
  const later = Object.fromEntries(Object.keys(step.gives).map(name => [name, knownAfterApply]));
  const item: PlanItem = {
    step: step.id,
    title: step.title,
    resource: change.resource(known),
    sign,
    differences: differences(before, after),
    ...(before && { before }),
    ...(after && { after }),
    commands: commandsOf(step, known, { before, after }),
    notes: sign === '=' ? [] : (change.notes?.({ before, after }, known) ?? []),
    ...(change.grants && { grants: true }),
    doc: step.docs[0],
  };
  return { item, facts: sign === '=' && before ? definite(change.facts(before)) : later };
};

/** Every change of the workflow, in order, from one reading of Azure. Nothing is written. */
export const plan = async (azure: Azure, workflow: Workflow, known: Known): Promise<Plan> => {
  const items: PlanItem[] = [];
  let values = known;
  for (const step of workflow.steps) {
    const planned = await explaining(step, () => planStep(azure, step, values, items));
    if (!planned) continue;
    items.push(planned.item);
    values = { ...values, ...planned.facts };
  }
  return items;
};

export type Applied =
  | { readonly is: 'written'; readonly item: PlanItem }
  | { readonly is: 'unchanged'; readonly result: Result }
  /** Azure is no longer what the plan saw: nothing was written. */
  | { readonly is: 'changed'; readonly item: PlanItem };

/** Reads once more, and writes only what the plan has shown. */
export const apply = async (azure: Azure, step: Step, known: Known, shown: PlanItem): Promise<Applied> => {
  const planned = await planStep(azure, step, known);
  if (!planned) return { is: 'unchanged', result: { state: 'unchanged', facts: {} } };
  const { item, facts } = planned;
  if (item.sign === '=') return { is: 'unchanged', result: { state: 'unchanged', facts } };
  if (differences(item.before, shown.before).length) return { is: 'changed', item };
  await step.change?.apply(azure, known, { before: item.before, after: item.after });
  return { is: 'written', item };
};

const learnedFrom = (step: Step, state: object | undefined): Known =>
  state ? definite(step.change?.facts(state) ?? {}) : {};

/** Reads back what was written: it has to be what was wanted, no more and no less. */
export const verify = async (
  azure: Azure,
  step: Step,
  known: Known,
  { after, resource }: PlanItem,
): Promise<Result> => {
  const actual = await step.change?.read(azure, known);
  const other = differences(actual, after);
  if (!other.length) return { state: 'done', facts: learnedFrom(step, actual) };
  throw new ProblemError({
    code: 'VerificationFailed',
    happened: `${resource} is not what was asked for`,
    why: `From what there is to what was wanted: ${other.map(differenceInWords).join('; ')}.`,
    try: ['Retry: the step is planned anew from what is there', 'Look whether somebody else changes it too'],
  });
};

/** What became of a step that was broken off: only reading can tell. */
export const settle = async (azure: Azure, step: Step, known: Known, { before, after }: PlanItem): Promise<Result> => {
  const actual = await step.change?.read(azure, known);
  if (!differences(actual, after).length) return { state: 'done', facts: learnedFrom(step, actual) };
  return { state: differences(before, actual).length ? 'partly written' : 'not written', facts: {} };
};
