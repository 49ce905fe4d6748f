/** What the caller may do at a scope: one entry for each role that holds there. */
import { type BuiltInRole, builtInRole } from '../../arm/built-in-roles.ts';
import { authorizationVersions } from '../api-versions.ts';
import { type Answer, type Call, ok, type TypeOfResource } from '../call.ts';
import { callerOf } from '../caller.ts';
import { principalType } from '../principals.ts';
import { covers } from '../scope.ts';

const permission = ({ actions, notActions, dataActions }: BuiltInRole): object => ({
  actions,
  notActions,
  dataActions,
  notDataActions: [],
});

/** A person owns everything here; an identity has what it was given. */
const list = ({ store, params: { scope = '' }, authorization }: Call): Answer => {
  const caller = callerOf(authorization);
  const assigned = store.roleAssignments
    .all()
    .filter(({ properties }) => properties.principalId === caller && covers(properties.scope, scope))
    .flatMap(({ properties }) => builtInRole(properties.roleDefinitionId) ?? []);
  const owner = principalType(store, caller, caller) === 'User' ? builtInRole('Owner') : undefined;
  return ok({ value: [...(owner ? [owner] : []), ...assigned].map(permission) });
};

export const permissions: TypeOfResource = {
  type: 'permissions',
  versions: authorizationVersions,
  routes: { 'GET {scope}/providers/Microsoft.Authorization/permissions': list },
};
