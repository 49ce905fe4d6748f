/** A documented page section: a list of steps, in an order that the types check. */
import type { Doc } from './document.ts';
import type { Field, Fields, Values } from './field.ts';
import type { Step } from './step.ts';

// biome-ignore lint/suspicious/noExplicitAny: a tuple of steps has no common field type; `InOrder` checks each.
type Some = Step<any, any, any>;
type Learned<S> = S extends Step<infer _, infer A, infer G> ? Values<A> & Values<G> : never;
type Unmet<S, Have> = S extends Step<infer N, infer _A, infer _G> ? Exclude<keyof N, keyof Have> : never;

/** Each step may only need what an earlier step asked for or gave; otherwise the workflow does not compile. */
type InOrder<Steps extends readonly Some[], Have = unknown> = Steps extends readonly [
  infer First extends Some,
  ...infer Rest extends readonly Some[],
]
  ? readonly [
      [Unmet<First, Have>] extends [never] ? First : { 'needs what no earlier step gives': Unmet<First, Have> },
      ...InOrder<Rest, Have & Learned<First>>,
    ]
  : Steps;

/** What a person wants; workflows with the same purpose stand together. */
export type Purpose = 'give' | 'create' | 'grant' | 'take away' | 'look' | 'tend' | 'legacy';

export interface Workflow {
  readonly id: string;
  readonly title: string;
  readonly purpose: Purpose;
  readonly docs: readonly [Doc, ...Doc[]];
  readonly steps: readonly Step[];
}

export const workflow = <const S extends readonly Some[]>(
  definition: Omit<Workflow, 'steps'> & { readonly steps: S & InOrder<S> },
): Workflow => definition as unknown as Workflow;

/** Every field that a workflow may ask for, in order. */
export const askedFields = ({ steps }: Workflow): Readonly<Record<string, Field>> =>
  Object.assign({}, ...steps.map(step => step.asks));

/** Every field of a workflow, asked or learned. */
export const allFields = ({ steps }: Workflow): Fields =>
  Object.assign({}, ...steps.flatMap(step => [step.needs, step.asks, step.gives]));

/** A workflow that only looks has nothing to plan. */
export const changesSomething = ({ steps }: Workflow): boolean => steps.some(step => step.change);
