/** What the caller of a request may do: everything, or what the roles allow that were given to a caller whom the world knows. */
import { type BuiltInRole, builtInRole } from '../arm/built-in-roles.ts';
import type { Claims } from './caller.ts';
import type { Grant } from './known-caller.ts';
import { roleAllows } from './role-actions.ts';
import { covers } from './scope.ts';
import type { Store } from './store.ts';

export interface Access {
  /** As errors name the caller. */
  readonly name: string;
  /** An object id. */
  readonly id: string;
  /** Nothing is checked for an owner. */
  readonly isOwner: boolean;
  allows(action: string, scope: string): boolean;
  /** The roles that hold at a scope. */
  rolesAt(scope: string): readonly BuiltInRole[];
  /** Whether the action is allowed at the scope or anywhere below it. */
  allowsWithin(action: string, scope: string): boolean;
}

const owner = (id: string): Access => ({
  name: id,
  id,
  isOwner: true,
  allows: () => true,
  allowsWithin: () => true,
  rolesAt: () => [builtInRole('Owner') ?? []].flat(),
});

/** A managed identity's token tells what was so when it was issued, and it is cached for a day. */
const isInTime = (createdOn: string, { issuedAt }: Claims, cached: boolean): boolean =>
  !cached || issuedAt === undefined || Date.parse(createdOn) <= issuedAt * 1000 + 999;

const assigned = (store: Store, claims: Claims, cached: boolean): readonly Grant[] =>
  store.roleAssignments
    .all()
    .filter(({ properties }) => properties.principalId === claims.id && isInTime(properties.createdOn, claims, cached))
    .map(({ properties }) => ({ role: properties.roleDefinitionId, scope: properties.scope }));

const allowed = (grants: readonly Grant[], action: string): readonly Grant[] =>
  grants.filter(({ role }) => {
    const known = builtInRole(role);
    return known !== undefined && roleAllows(known, action);
  });

/** An identity that was deleted has a token for a while, and no rights. */
export const accessOf = (store: Store, claims: Claims, tokensAreCached: boolean): Access => {
  const { id } = claims;
  const caller = store.principals.caller(id);
  const isIdentity = store.principals.isIdentity(id);
  if (!caller && !isIdentity && store.principals.deletionOf(id) === undefined) return owner(id);
  const given = caller || isIdentity ? assigned(store, claims, isIdentity && tokensAreCached) : [];
  const grants = [...(caller?.grants ?? []), ...given];
  return {
    name: caller?.name ?? claims.application ?? id,
    id,
    isOwner: false,
    rolesAt: scope => grants.flatMap(grant => (covers(grant.scope, scope) ? (builtInRole(grant.role) ?? []) : [])),
    allows: (action, scope) => allowed(grants, action).some(grant => covers(grant.scope, scope)),
    allowsWithin: (action, scope) =>
      allowed(grants, action).some(grant => covers(grant.scope, scope) || covers(scope, grant.scope)),
  };
};
