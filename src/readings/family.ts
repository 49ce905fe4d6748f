/** A family of commands: how they are spelt, what options they take, and what they mean. */
import type { DefectId } from './defects.ts';
import type { Takes, Written } from './options.ts';
import type { Asked, Upgrade } from './reading.ts';

/** Written words by the field that they are for. */
export type Binds = Written;

/** An act that the wizard has a workflow for, or a step on the way to one. */
export interface Sense {
  /** What the command did, in the past tense, as a sentence. */
  readonly did: string;
  readonly workflow?: string;
  readonly step?: string;
  /** Beside the options that are called like fields. */
  readonly binds?: Binds;
  /** Beside the values that cannot be taken. */
  readonly asked?: readonly Asked[];
  readonly upgrades?: readonly Upgrade[];
  readonly defects?: readonly DefectId[];
  readonly next?: readonly { readonly workflow: string; readonly binds: Binds }[];
}

/** An option that is called like a field binds it. */
export interface Family extends Takes {
  readonly commands: readonly string[];
  /** Undefined where these options have nothing to do with identities. */
  readonly means: (written: Written, command: string) => Sense | undefined;
}

/** Each defect whose condition holds. */
export const found = (conditions: Partial<Record<DefectId, boolean>>): readonly DefectId[] =>
  (Object.keys(conditions) as DefectId[]).filter(id => conditions[id]);

export const when = <T>(condition: boolean, ...values: readonly T[]): readonly T[] => (condition ? values : []);
