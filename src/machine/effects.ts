/** What a workflow does to Azure besides planning: list, look, apply, verify, settle. It knows no definition by name. */
import type { Azure } from '../model/azure.ts';
import type { Choice, Known } from '../model/field.ts';
import { type Difference, type PlanItem, unmet } from '../model/plan.ts';
import { ProblemError } from '../model/problem.ts';
import type { Step } from '../model/step.ts';
import { differenceInWords, pathInWords } from '../model/wording.ts';
import { askedFields, type Workflow } from '../model/workflow.ts';
import type { Result } from './context.ts';
import { definite, planStep } from './planning.ts';

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

export type Applied =
  | { readonly is: 'written'; readonly item: PlanItem }
  | { readonly is: 'unchanged'; readonly result: Result }
  /** Azure is no longer what the plan saw: nothing was written. */
  | { readonly is: 'changed'; readonly item: PlanItem };

/** A guard refuses what is as it was wanted already; where an earlier try has done it, that is no fault. */
const planAgain = async (azure: Azure, step: Step, known: Known, { after, sign }: PlanItem) => {
  try {
    return await planStep(azure, step, known);
  } catch (error) {
    const actual = await step.change?.read(azure, known);
    if (sign === '=' || unmet(actual, after).length) throw error;
    return undefined;
  }
};

/** What would go that was not shown to go: a removal is confirmed by a name that is typed, and a change of plan by a word. */
const removedUnseen = (item: PlanItem, shown: PlanItem): readonly Difference[] => {
  const seen = new Set(shown.differences.flatMap(({ sign, path }) => (sign === '-' ? [pathInWords(path)] : [])));
  return item.differences.filter(({ sign, path }) => sign === '-' && !seen.has(pathInWords(path)));
};

/** @throws ProblemError */
const refuseRemovingMore = (item: PlanItem, shown: PlanItem): void => {
  const more = removedUnseen(item, shown);
  if (!more.length) return;
  throw new ProblemError({
    code: 'MoreWouldBeRemoved',
    happened: `${item.resource} has more by now than was confirmed to go`,
    why: `Not confirmed: ${more.map(differenceInWords).join('; ')}. Nothing of this step was written.`,
    try: ['Look who added it', 'Stop, and begin again: the plan names it, and what is done is planned as ='],
  });
};

/** Reads once more, and writes only what the plan has shown. @throws ProblemError */
export const apply = async (azure: Azure, step: Step, known: Known, shown: PlanItem): Promise<Applied> => {
  const planned = await planAgain(azure, step, known, shown);
  if (!planned) return { is: 'unchanged', result: { state: 'unchanged', facts: {} } };
  const { item, facts } = planned;
  if (item.sign === '=') return { is: 'unchanged', result: { state: 'unchanged', facts } };
  refuseRemovingMore(item, shown);
  if (unmet(item.before, shown.before).length) return { is: 'changed', item };
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
  const other = unmet(actual, after);
  if (!other.length) return { state: 'done', facts: learnedFrom(step, actual), ...(actual && { after: actual }) };
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
  if (!unmet(actual, after).length)
    return { state: 'done', facts: learnedFrom(step, actual), ...(actual && { after: actual }) };
  return { state: unmet(actual, before).length ? 'partly written' : 'not written', facts: {} };
};
