/** What holds people back in a subscription, described briefly, and the rules that the description stands for. */
import type { Lock, Policy, Rules } from './governance.ts';

export interface GovernancePlan {
  /** Scopes as in role assignments; a text alone is a lock against deletion. */
  readonly locks?: readonly (string | { readonly scope?: string; readonly level: Lock['level'] })[];
  readonly policies?: readonly { readonly name: string; readonly scope?: string; readonly denies: Policy['denies'] }[];
  /** Namespaces, as in `Microsoft.ManagedIdentity`. */
  readonly unregisteredProviders?: readonly string[];
  /** Cores by region. */
  readonly quotas?: Readonly<Record<string, number>>;
  /** Sizes that are not sold anywhere, or with the regions in which they are not. */
  readonly restrictedSizes?: readonly string[] | Readonly<Record<string, readonly string[]>>;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const lockOf = (plan: NonNullable<GovernancePlan['locks']>[number], scopeOf: (scope?: string) => string): Lock => {
  const { scope, level } = typeof plan === 'string' ? { scope: plan, level: 'CanNotDelete' as const } : plan;
  return { scope: scopeOf(scope), name: 'lock', level };
};

export const plannedRules = (
  subscription: string,
  plan: GovernancePlan,
  scopeOf: (scope?: string) => string,
): Rules => {
  const { locks = [], policies = [], unregisteredProviders = [], quotas, restrictedSizes = {} } = plan;
  const restricted = isList(restrictedSizes)
    ? Object.fromEntries(restrictedSizes.map(size => [size, []]))
    : (restrictedSizes as Readonly<Record<string, readonly string[]>>);
  return {
    locks: locks.map(each => lockOf(each, scopeOf)),
    policies: policies.map(({ name, scope, denies }) => ({ name, scope: scopeOf(scope), denies })),
    unregistered: unregisteredProviders.length ? { [subscription]: unregisteredProviders } : {},
    quotas: quotas ? { [subscription]: quotas } : {},
    restrictedSizes: Object.keys(restricted).length ? { [subscription]: restricted } : {},
  };
};

export const joined = (all: readonly Rules[]): Rules => ({
  locks: all.flatMap(({ locks }) => locks),
  policies: all.flatMap(({ policies }) => policies),
  unregistered: Object.assign({}, ...all.map(({ unregistered }) => unregistered)),
  quotas: Object.assign({}, ...all.map(({ quotas }) => quotas)),
  restrictedSizes: Object.assign({}, ...all.map(({ restrictedSizes }) => restrictedSizes)),
});
