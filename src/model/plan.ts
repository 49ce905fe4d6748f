/** What is about to happen, resource by resource and property by property, before anything is written. */
import type { Write } from './azure.ts';
import type { Doc } from './document.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import type { Right } from './right.ts';

/** Stands in a desired state for a value that only Azure can give. */
export const knownAfterApply = '(known after apply)';

export type Sign = '+' | '~' | '-' | '=';

/** What a person consents to. */
export const consentClasses = ['create', 'modify', 'remove', 'grant'] as const;
export type ConsentClass = (typeof consentClasses)[number];

export const isConsentClass = (name: string): name is ConsentClass => consentClasses.some(each => each === name);

export interface Difference {
  readonly sign: '+' | '~' | '-';
  /** From the resource's root to the property. */
  readonly path: readonly string[];
  readonly before?: Json;
  readonly after?: Json;
}

export interface PlanItem {
  readonly step: string;
  readonly title: string;
  readonly resource: string;
  readonly sign: Sign;
  readonly differences: readonly Difference[];
  readonly before?: JsonObject;
  readonly after?: JsonObject;
  readonly commands: { readonly az: readonly string[]; readonly powershell: readonly string[] };
  /** What follows from the change, and does not show in the resource. */
  readonly notes: readonly string[];
  /** Gives somebody a right. */
  readonly grants?: true;
  readonly doc: Doc;
  /** What the account has to be allowed, where that was found out. */
  readonly rights?: readonly Right[];
  /** What would be sent, where that was found out; a secret stands in it by its name. */
  readonly writes?: readonly Write[];
}

export type Plan = readonly PlanItem[];

const present = <K extends string>(key: K, value: Json | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: Json };

/** An entry under a resource id is told in one line; everything else property by property. */
const isEntry = (path: readonly string[]): boolean => path.at(-1)?.startsWith('/') ?? false;

const nested = (value: Json | undefined, path: readonly string[]): JsonObject | undefined => {
  if (value === undefined && !isEntry(path)) return {};
  return isObject(value) ? value : undefined;
};

/** Every property in which two states differ. What is known only after applying equals whatever is there. */
export const differences = (
  before: Json | undefined,
  after: Json | undefined,
  path: readonly string[] = [],
): readonly Difference[] => {
  const [from, to] = [nested(before, path), nested(after, path)];
  if ((isObject(before) || isObject(after)) && from && to)
    return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap(key =>
      differences(from[key], to[key], [...path, key]),
    );
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (after === knownAfterApply && before !== undefined) return [];
  const sign = before === undefined ? '+' : after === undefined ? '-' : '~';
  return [{ sign, path, ...present('before', before), ...present('after', after) }];
};

/** What there is, against what was wanted: Azure may tell more of an entry than was known when it was wanted. */
export const unmet = (actual: Json | undefined, wanted: Json | undefined): readonly Difference[] =>
  differences(actual, wanted).filter(({ sign, path }) => sign !== '-' || !isEntry(path.slice(0, -1)));

export const signOf = (before: JsonObject | undefined, after: JsonObject | undefined): Sign => {
  if (before && !after) return '-';
  if (!before && after) return '+';
  return differences(before, after).length ? '~' : '=';
};

/** A change that takes anything away needs the consent that a removal needs. */
export const consentClass = ({ sign, differences, grants }: PlanItem): ConsentClass | undefined => {
  if (sign === '=') return undefined;
  if (grants) return 'grant';
  if (sign === '-' || differences.some(difference => difference.sign === '-')) return 'remove';
  return sign === '+' ? 'create' : 'modify';
};

/** The resource whose name has to be typed before the plan may run, where it removes something: the one it comes to at last. */
export const nameToType = (plan: Plan): string | undefined =>
  plan.findLast(item => consentClass(item) === 'remove')?.resource;
