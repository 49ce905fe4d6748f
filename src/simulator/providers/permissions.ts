/** What the caller may do at a scope: one entry for each role that holds there. */
import type { BuiltInRole } from '../../arm/built-in-roles.ts';
import { authorizationVersions } from '../api-versions.ts';
import { type Answer, type Call, ok, type TypeOfResource } from '../call.ts';

const permission = ({ actions, notActions, dataActions }: BuiltInRole): object => ({
  actions,
  notActions,
  dataActions,
  notDataActions: [],
});

const list = ({ access, params: { scope = '' } }: Call): Answer => ok({ value: access.rolesAt(scope).map(permission) });

export const permissions: TypeOfResource = {
  type: 'permissions',
  versions: authorizationVersions,
  routes: { 'GET {scope}/providers/Microsoft.Authorization/permissions': list },
};
