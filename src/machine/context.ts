/** What a session knows, as plain JSON, and how each event changes it. */
import type { Choice, Known } from '../model/field.ts';
import type { JsonObject } from '../model/json.ts';
import type { Plan, PlanItem } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';

/** Where a step of applying stands, as far as Azure has said. */
export type ResultState = 'done' | 'unchanged' | 'not written' | 'partly written' | 'unknown';

export interface Result {
  readonly state: ResultState;
  readonly facts: Known;
  /** As the resource was just before it was written, and as it was read back. */
  readonly before?: JsonObject;
  readonly after?: JsonObject;
}

/** A place to go back to, with what was known there. */
export interface Crumb {
  /** The field that was settled, or the review that was left to edit one. */
  readonly at: string;
  /** A question that answered itself is passed over on the way back. */
  readonly asked: boolean;
  readonly memory: Memory;
}

/** What going back restores. */
export interface Memory {
  /** Answers, and what they imply, by field name. */
  readonly values: Known;
  /** What the answers were called where they were picked. */
  readonly labels: Known;
  /** What Azure has told, by field name. */
  readonly facts: Known;
  /** Answers given in advance, or before an edit: used where they still hold. */
  readonly drafts: Known;
}

export interface Context extends Memory {
  /** Values that questions start from, found around here rather than given. */
  readonly suggestions: Known;
  readonly trail: readonly Crumb[];
  /** What the question that is open offers. */
  readonly choices: readonly Choice[];
  readonly plan: Plan;
  readonly results: Readonly<Record<string, Result>>;
  /** What there was just before each write, which the plan may not have known yet. */
  readonly found: Readonly<Record<string, JsonObject>>;
  readonly guided: boolean;
  /** Whether a person who interrupts is asked what to do; else it is a cancel. */
  readonly interruptible: boolean;
  /** A person has interrupted, and has not said yet what to do. */
  readonly interrupted: boolean;
  /** After the step that runs nothing more is done, and what was done is undone. */
  readonly toBeUndone: boolean;
  readonly problem?: Problem | undefined;
}

export interface Given {
  readonly drafts?: Known;
  readonly suggestions?: Known;
  /** Pause before each step of applying, to say what comes and why. */
  readonly guided?: true;
  /** Ask what to do where a person interrupts a step. */
  readonly interruptible?: true;
}

export const begin = ({ drafts = {}, suggestions = {}, guided, interruptible }: Given): Context => ({
  values: {},
  labels: {},
  facts: {},
  drafts,
  suggestions,
  trail: [],
  choices: [],
  plan: [],
  results: {},
  found: {},
  guided: guided ?? false,
  interruptible: interruptible ?? false,
  interrupted: false,
  toBeUndone: false,
});

export const known = ({ values, facts }: Pick<Context, 'values' | 'facts'>): Known => ({ ...values, ...facts });

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

export const lastAsked = ({ trail }: Context): Crumb | undefined => trail.findLast(({ asked }) => asked);

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

export const settledAt = ({ trail }: Context, field: string): Crumb | undefined =>
  trail.findLast(({ at }) => at === field);

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
