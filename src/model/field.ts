/** One value the wizard can know: what it is called, how it is asked for, what makes it valid. */
import type { Azure } from './azure.ts';

/** Every value known so far, by field name. */
export type Known = Readonly<Record<string, string>>;

/** Validation, worded as the documentation words it. */
export interface Rule {
  readonly says: string;
  readonly accepts: (value: string) => boolean;
  /** What a value does not have yet, part by part: said while it is typed, where nobody sees it. */
  readonly lacks?: (value: string) => readonly string[];
}

/** One thing that is known of a choice. */
export interface Detail {
  readonly label: string;
  readonly value: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** The heading that it stands under, where choices are many; those of one group stand together. */
  readonly group?: string;
  /** What helps to tell it from the others, and is too long for a hint. */
  readonly details?: readonly Detail[];
  /** Values of other fields that this choice settles, so that they are not asked for. */
  readonly implies?: Known;
}

/** A field with choices is picked from; one with a rule is typed; one with both is either. */
export interface Field<T extends string | undefined = string | undefined> {
  readonly label: string;
  readonly question: string;
  /** Why this is asked, in a sentence. */
  readonly explain: string;
  readonly rule?: (known: Known) => Rule;
  /** Choices that are read from Azure. */
  readonly choices?: (azure: Azure, known: Known) => Promise<readonly Choice[]>;
  /** Choices that are always the same. */
  readonly options?: readonly Choice[];
  /** Said where there is nothing to choose from. */
  readonly none?: string;
  /** Asked only when this holds. */
  readonly when?: (known: Known) => boolean;
  readonly default?: (known: Known) => string | undefined;
  /** From what a person types to the value that is kept, such as a name to a resource id. */
  readonly parse?: (typed: string, known: Known) => string;
  /** The value in few words, where it is long. */
  readonly show?: (value: string) => string;
  /** Answered by itself where there is one choice only. */
  readonly obvious?: true;
  /** Never shown, recorded or exported. */
  readonly secret?: true;
  /** Only the type system looks at this: whether the value is always there. */
  readonly value?: T;
}

export type Fields = Readonly<Record<string, Field>>;
export type NoFields = Readonly<Record<never, Field>>;

/** The values of some fields. A field with a condition may have none. */
export type Values<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

export const field = (definition: Omit<Field<string>, 'when' | 'value'>): Field<string> => definition;

export const conditional = (
  definition: Omit<Field<string>, 'value'> & Required<Pick<Field, 'when'>>,
): Field<string | undefined> => definition;

/** A value that Azure invents and a step learns. */
export const fact = (label: string): Field<string> => ({ label, question: '', explain: '' });

/** Details without those that have nothing to say. */
export const details = (known: Readonly<Record<string, string | undefined>>): readonly Detail[] =>
  Object.entries(known).flatMap(([label, value]) => (value ? [{ label, value }] : []));

/** The choice that a value stands for, whatever its case. */
export const choiceOf = (choices: readonly Choice[], value: string): Choice | undefined =>
  choices.find(choice => choice.value === value) ??
  choices.find(choice => choice.value.toLowerCase() === value.toLowerCase());
