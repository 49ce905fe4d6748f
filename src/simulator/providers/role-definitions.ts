/** Role definitions: the built-in ones, seen at every scope. */
import { type BuiltInRole, builtInRole, builtInRoles } from '../../arm/built-in-roles.ts';

import { authorizationVersions } from '../api-versions.ts';
import { type Answer, type Call, ok, type TypeOfResource } from '../call.ts';
import { clausesOf, comparisonIn, sameText } from '../filter.ts';
import { isGuid } from '../guid.ts';
import { pageOf } from '../page.ts';
import { notSimulated, providerRefusal, type Refusal } from '../refusal.ts';
import { roleDefinitionId } from '../role-assignment.ts';

/** Azure writes the id without hyphens in this error. */
export const noSuchRole = (status: 400 | 404, id: string): Refusal =>
  providerRefusal(
    status,
    'RoleDefinitionDoesNotExist',
    `The specified role definition with ID '${id.replaceAll('-', '')}' does not exist.`,
  );

const written = ({ id, name, description, ...role }: BuiltInRole, { params: { subscription = '' } }: Call): object => ({
  properties: {
    roleName: name,
    type: 'BuiltInRole',
    description,
    assignableScopes: ['/'],
    permissions: [
      { actions: role.actions, notActions: role.notActions, dataActions: role.dataActions, notDataActions: [] },
    ],
    createdOn: '2015-02-02T21:55:09.8806423Z',
    updatedOn: '2024-11-21T20:29:46.0498936Z',
    createdBy: null,
    updatedBy: null,
  },
  id: roleDefinitionId(subscription, id),
  type: 'Microsoft.Authorization/roleDefinitions',
  name: id,
});

/** Built-in roles are at every scope, so a clause about the scope keeps them all. */
const testOf = (clause: string): ((role: BuiltInRole) => boolean) => {
  if (/^atScope(AndBelow)?\(\)$/i.test(clause)) return () => true;
  const { property, value = '' } = comparisonIn(clause) ?? {};
  if (property === 'rolename') return ({ name }) => sameText(value, name);
  if (property === 'type') return () => sameText(value, 'BuiltInRole');
  throw notSimulated(`the filter ${clause} of role definitions`);
};

const list = (call: Call): Answer => {
  const tests = clausesOf(call.query.get('$filter')).map(testOf);
  const roles = builtInRoles.filter(role => tests.every(test => test(role)));
  return ok(pageOf(roles, call, role => written(role, call)));
};

const get = (call: Call): Answer => {
  const { name = '' } = call.params;
  const role = isGuid(name) ? builtInRole(name) : undefined;
  if (!role) throw noSuchRole(404, name);
  return ok(written(role, call));
};

const path = '{scope}/providers/Microsoft.Authorization/roleDefinitions';

export const roleDefinitions: TypeOfResource = {
  type: 'roleDefinitions',
  versions: authorizationVersions,
  routes: { [`GET ${path}`]: list, [`GET ${path}/{name}`]: get },
};
