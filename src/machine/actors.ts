/** The effects of the chart by name, with what each is given and what it answers. */
import { fromPromise } from 'xstate';
import type { Choice, Known } from '../model/field.ts';
import type { Plan, PlanItem } from '../model/plan.ts';
import type { Result } from './context.ts';
import type { Applied } from './effects.ts';

export interface StepInput {
  readonly step: string;
  readonly known: Known;
}

export interface ItemInput extends StepInput {
  readonly item: PlanItem;
}

/** A chart alone is data: nothing of it can be started. */
const given = <Output, Input>() =>
  fromPromise<Output, Input>(() => Promise.reject(new Error('This actor was not given')));

export const nobody = {
  list: given<readonly Choice[], { readonly field: string; readonly known: Known }>(),
  look: given<Known, StepInput>(),
  plan: given<Plan, { readonly known: Known }>(),
  apply: given<Applied, ItemInput>(),
  verify: given<Result, ItemInput>(),
  settle: given<Result, ItemInput>(),
};

export type Actors = typeof nobody;
