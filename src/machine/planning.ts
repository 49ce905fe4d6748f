/** The plan: every resource as it is and as it is wanted, from one reading of Azure. Nothing is written. */
import type { Azure } from '../model/azure.ts';
import type { Known } from '../model/field.ts';
import { isObject, type JsonObject } from '../model/json.ts';
import { differences, knownAfterApply, type Plan, type PlanItem, signOf } from '../model/plan.ts';
import { ProblemError } from '../model/problem.ts';
import type { Right } from '../model/right.ts';
import type { Step } from '../model/step.ts';
import { commandsOf } from '../model/step-commands.ts';
import type { Workflow } from '../model/workflow.ts';
import { explaining } from './pitfalls.ts';
import { type Needed, requireRights } from './preflight.ts';
import type { Rehearse } from './rehearsal.ts';

/** Facts that are there; a step may not learn all that it can give. */
export const definite = (facts: Readonly<Record<string, string | undefined>>): Known =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Known;

export interface Planned {
  readonly item: PlanItem;
  /** What is known already, where the resource is as it is wanted. */
  readonly facts: Known;
  /** What has to be allowed, where something is to be written. */
  readonly rights: readonly Right[];
}

/** A state of which only the shape is known. */
const blurred = (state: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(state).map(([key, value]) => [key, isObject(value) ? blurred(value) : knownAfterApply]),
  );

export const planStep = async (
  azure: Azure,
  step: Step,
  known: Known,
  moved: readonly Step[] = [],
): Promise<Planned | undefined> => {
  const { change } = step;
  if (!change) return undefined;
  const read = await change.read(azure, known);
  const before = read && moved.some(earlier => change.follows?.(earlier)) ? blurred(read) : read;
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
  const rights = sign === '=' ? [] : change.rights(known, { before, after });
  return { item, facts: sign === '=' && before ? definite(change.facts(before)) : later, rights };
};

/** Every change of the workflow, in order, from one reading of Azure. Nothing is written, and nothing is planned that may not be done. */
export const plan = async (azure: Azure, workflow: Workflow, known: Known, rehearse: Rehearse): Promise<Plan> => {
  const items: PlanItem[] = [];
  const needed: Needed[] = [];
  const moved: Step[] = [];
  let values = known;
  for (const step of workflow.steps) {
    const planned = await explaining(step, () => planStep(azure, step, values, moved));
    if (!planned) continue;
    const { item, rights } = planned;
    if (step.change?.incidental && item.sign === '=') continue;
    items.push({ ...item, rights, writes: await rehearse(step, values, item) });
    needed.push({ title: item.title, rights });
    if (planned.item.sign !== '=') moved.push(step);
    values = { ...values, ...planned.facts };
  }
  await requireRights(azure, needed);
  return items;
};
