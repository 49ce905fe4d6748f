/** Somebody with few rights, whom a world knows by the object id in the token. Everybody whom it does not know owns everything. */
import { builtInRole } from '../arm/built-in-roles.ts';
import { namedGuid } from './guid.ts';

export interface KnownCaller {
  /** The object id, in lower case. */
  readonly id: string;
  /** As errors name it. */
  readonly name: string;
  readonly grants: readonly Grant[];
}

/** Like a role assignment, but not listed among them: a person's rights are no business of a lesson on identities. */
export interface Grant {
  /** The GUID of a built-in role. */
  readonly role: string;
  readonly scope: string;
}

/** Roles by name, at the subscription; or at a group or a resource. */
export type CallerPlan = readonly (string | { readonly role: string; readonly scope: string })[];

export const callerId = (name: string): string => namedGuid(`caller ${name}`);

/** @throws where there is no such role */
export const plannedCaller = (name: string, plan: CallerPlan, scopeOf: (scope?: string) => string): KnownCaller => ({
  id: callerId(name),
  name,
  grants: plan.map(each => {
    const [role, scope] = typeof each === 'string' ? [each, undefined] : [each.role, each.scope];
    const known = builtInRole(role);
    if (!known) throw new Error(`There is no built-in role ${role}`);
    return { role: known.id, scope: scopeOf(scope) };
  }),
});

/** One caller may have rights in several subscriptions. */
export const withoutTwins = (callers: readonly KnownCaller[]): readonly KnownCaller[] => {
  const found = new Map<string, KnownCaller>();
  for (const each of callers) {
    const before = found.get(each.id)?.grants ?? [];
    found.set(each.id, { ...each, grants: [...before, ...each.grants] });
  }
  return [...found.values()];
};
