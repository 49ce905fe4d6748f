/** One documented step: what it needs, asks and gives, and the state it wants in Azure. */
import type { Azure } from './azure.ts';
import type { Command, Spoken } from './command.ts';
import type { Doc, Teaching } from './document.ts';
import type { Fields, Values } from './field.ts';
import type { Problem } from './problem.ts';
import type { Right } from './right.ts';

/** A resource on its way: as it was read, and as it is wanted. Undefined is absent. */
export interface Transition<S> {
  readonly before: S | undefined;
  readonly after: S | undefined;
}

/** The state a step wants in Azure, how to see the state there is, and how to get from the one to the other. */
export interface Change<V, S, G> {
  /** What the plan calls the resource: its name. */
  readonly resource: (values: V) => string;
  readonly read: (azure: Azure, values: V) => Promise<S | undefined>;
  /** Computed from the state that was read, so that nothing unnamed is lost. */
  readonly desired: (values: V, before: S | undefined) => S | undefined;
  /** Why this must not be done to the state there is. */
  readonly refuses?: (values: V, before: S | undefined) => Problem | undefined;
  readonly apply: (azure: Azure, values: V, change: Transition<S>) => Promise<void>;
  /** What the account must be allowed to do, linked scopes included. */
  readonly rights: (values: V, change: Transition<S>) => readonly Right[];
  readonly undo: (azure: Azure, values: V, change: Transition<S>) => Promise<void>;
  /** Why it cannot be undone. */
  readonly final?: string;
  /** What Azure invented, to be known from here on. */
  readonly facts: (state: S) => G;
  /** What follows from the change, and does not show in the resource. */
  readonly notes?: (change: Transition<S>, values: V) => readonly string[];
  /** What to type on the resource itself to see the state there; all that is needed is a shell. */
  readonly proof?: (state: S) => readonly string[];
  /** Left out of the plan where nothing is to be done. */
  readonly incidental?: true;
  /** The change gives somebody a right. */
  readonly grants?: true;
  /** Whether an earlier step changes this state on its way: after it, it is not what it was when the plan was made. */
  readonly follows?: (earlier: Step) => boolean;
}

/** How a script learns a fact that a later command needs. */
export interface Capture {
  readonly az: Command;
  readonly powershell: Command;
  readonly shown: Shown;
}

/** Where Azure shows a fact. */
export interface Shown {
  /** The id of a resource. */
  readonly resource: string;
  readonly apiVersion: string;
  /** From the resource's root. */
  readonly path: readonly string[];
}

type Captures<V> = (values: Spoken<V>) => Readonly<Record<string, Capture>>;

type Commands<V, S> = (values: Spoken<V>, change: Transition<S>) => Command | readonly Command[];

export interface Step<N extends Fields = Fields, A extends Fields = Fields, G extends Fields = Fields> {
  readonly id: string;
  /** The documented act, as the documentation words it. */
  readonly title: string;
  /** The sections it stands for, the one that it follows first. */
  readonly docs: readonly [Doc, ...Doc[]];
  readonly teaches: Teaching;
  readonly needs: N;
  readonly asks: A;
  readonly gives: G;
  /** Facts that are read as soon as the questions are answered, since later questions need them. */
  // biome-ignore lint/suspicious/noExplicitAny: a list of steps has no common value type; `step` and `question` check each.
  readonly look?: (azure: Azure, values: any) => Promise<Partial<Values<G>>>;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly change?: Change<any, any, Partial<Values<G>>>;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly az?: Commands<any, any>;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly powershell?: Commands<any, any>;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly captures?: Captures<any>;
}

type Common<N extends Fields, A extends Fields, G extends Fields> = Pick<
  Step<N, A, G>,
  'id' | 'title' | 'docs' | 'teaches' | 'needs' | 'asks' | 'gives'
>;

/** A step that asks or looks, and changes nothing. */
export const question = <const N extends Fields, const A extends Fields, const G extends Fields>(
  step: Common<N, A, G> & {
    readonly look?: (azure: Azure, values: Values<N> & Values<A>) => Promise<Partial<Values<G>>>;
    readonly az?: Commands<Values<N> & Values<A>, unknown>;
    readonly powershell?: Commands<Values<N> & Values<A>, unknown>;
    readonly captures?: Captures<Values<N> & Values<A>>;
  },
): Step<N, A, G> => step;

/** A step that changes Azure. */
export const step = <const N extends Fields, const A extends Fields, const G extends Fields, S extends object>(
  step: Common<N, A, G> & {
    readonly change: Change<Values<N> & Values<A>, S, Partial<Values<NoInfer<G>>>>;
    readonly az: Commands<Values<N> & Values<A>, S>;
    readonly powershell: Commands<Values<N> & Values<A>, S>;
    readonly captures?: Captures<Values<N> & Values<A>>;
  },
): Step<N, A, G> => step;
