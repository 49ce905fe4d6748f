/** What a session knows, as plain JSON. */
import type { Choice, Known } from '../model/field.ts';
import type { JsonObject } from '../model/json.ts';
import type { Plan } from '../model/plan.ts';
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
  /** Answers of steps that were done in an earlier session: what they name may be gone, so they are not asked for again. */
  readonly settled?: Known;
  readonly suggestions?: Known;
  /** Pause before each step of applying, to say what comes and why. */
  readonly guided?: true;
  /** Ask what to do where a person interrupts a step. */
  readonly interruptible?: true;
}

export const begin = ({ drafts = {}, settled = {}, suggestions = {}, guided, interruptible }: Given): Context => ({
  values: settled,
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

export const lastAsked = ({ trail }: Context): Crumb | undefined => trail.findLast(({ asked }) => asked);

export const settledAt = ({ trail }: Context, field: string): Crumb | undefined =>
  trail.findLast(({ at }) => at === field);
