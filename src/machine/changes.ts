/** How each event changes what a session knows. */
import type { Known } from '../model/field.ts';
import type { JsonObject } from '../model/json.ts';
import type { PlanItem } from '../model/plan.ts';
import { type Context, type Crumb, lastAsked, type Memory, type Result, settledAt } from './context.ts';

const memoryOf = ({ values, labels, facts, drafts }: Memory): Memory => ({ values, labels, facts, drafts });

const crumb = (at: string, asked: boolean, context: Context): Crumb => ({ at, asked, memory: memoryOf(context) });

type Patch = Partial<Context>;

/** The answer is taken with all that it implies; `asked` tells a person's answer from one that was given in advance. */
export const answered = (context: Context, field: string, value: string, asked: boolean): Patch => {
  const choice = context.choices.find(each => each.value === value);
  return {
    values: { ...context.values, ...choice?.implies, [field]: value },
    labels: { ...context.labels, ...(choice && { [field]: choice.label }) },
    choices: [],
    trail: [...context.trail, crumb(field, asked, context)],
    problem: undefined,
  };
};

export const wentBack = (context: Context): Patch => {
  const last = lastAsked(context);
  if (!last) return {};
  return {
    ...last.memory,
    trail: context.trail.slice(0, context.trail.lastIndexOf(last)),
    choices: [],
    plan: [],
  };
};

/** Everything from the edited field on is asked again, and answers itself where the old answer still holds. */
export const edited = (context: Context, field: string): Patch => {
  const left = settledAt(context, field);
  if (!left) return {};
  const { [field]: _, ...drafts } = context.values;
  return { ...left.memory, drafts, trail: [...context.trail, crumb('review', true, context)], plan: [] };
};

export const learned = (context: Context, facts: Known): Patch => ({ facts: { ...context.facts, ...facts } });

export const replanned = (context: Context, item: PlanItem): Patch => ({
  plan: context.plan.map(each => (each.step === item.step ? item : each)),
});

const withBefore = (before: JsonObject | undefined): Partial<Result> => (before ? { before } : {});

export const found = (context: Context, { step, before }: PlanItem): Patch =>
  before ? { found: { ...context.found, [step]: before } } : {};

export const resulted = (context: Context, step: string, result: Result): Patch => ({
  results: { ...context.results, [step]: { ...withBefore(context.found[step]), ...result } },
  facts: { ...context.facts, ...result.facts },
  problem: undefined,
});
