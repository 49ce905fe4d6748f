/** How errors of identity blocks and role assignments come about, and go. */
import { person } from '../caller.ts';
import { ask, type Ids, type Scenario } from './scenario.ts';

const guid = '11111111-2222-3333-4444-555555555555';
const reader = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
const twin = { virtualMachines: ['web-1'], userAssignedIdentities: ['id-a'] };

const block = (type: string, named: Readonly<Record<string, object | null>> | undefined, { machine, identity }: Ids) =>
  ask('PATCH', machine(), {
    identity: {
      type,
      ...(named && {
        userAssignedIdentities: Object.fromEntries(
          Object.entries(named).map(([name, value]) => [name.startsWith('id-') ? identity(name) : name, value]),
        ),
      }),
    },
  });

const role = (ids: Ids, principalId: string, { name = guid, type = 'ServicePrincipal', definition = reader } = {}) =>
  ask('PUT', `${ids.group()}/providers/Microsoft.Authorization/roleAssignments/${name}`, {
    properties: {
      roleDefinitionId: `${ids.root}/providers/Microsoft.Authorization/roleDefinitions/${definition}`,
      principalId,
      principalType: type,
    },
  });
const definitionAt = (ids: Ids, id: string) =>
  ask('GET', `${ids.root}/providers/Microsoft.Authorization/roleDefinitions/${id}`);
const assignmentAt = (ids: Ids, name = guid): string =>
  `${ids.group()}/providers/Microsoft.Authorization/roleAssignments/${name}`;

export const identityScenarios: Readonly<Record<string, Scenario>> = {
  FailedIdentityOperation: {
    plan: twin,
    shows: ids => block('UserAssigned', { 'id-gone': {} }, ids),
    instead: ids => block('UserAssigned', { 'id-a': {} }, ids),
  },
  MissingIdentityIds: {
    plan: twin,
    shows: ids => block('UserAssigned', undefined, ids),
    instead: ids => block('UserAssigned', { 'id-a': {} }, ids),
  },
  LinkedInvalidPropertyId: {
    plan: twin,
    shows: ids => block('UserAssigned', { myIdentity: {} }, ids),
    instead: ids => block('UserAssigned', { 'id-a': {} }, ids),
  },
  InvalidIdentityValues: {
    plan: twin,
    shows: ids => block('UserAssigned', { 'id-a': { clientId: guid } }, ids),
    instead: ids => block('UserAssigned', { 'id-a': {} }, ids),
  },
  PrincipalNotFound: {
    options: { replicationDelay: 30 },
    before: ({ identity }) => [ask('PUT', identity('id-new'), { location: 'westeurope' })],
    shows: ids => role(ids, ids.principal('id-new')),
    wait: 60,
  },
  UnmatchedPrincipalType: {
    plan: twin,
    shows: ids => role(ids, ids.principal('id-a'), { type: 'User' }),
    instead: ids => role(ids, ids.principal('id-a')),
  },
  RoleDefinitionDoesNotExist: {
    shows: ids => definitionAt(ids, guid),
    instead: ids => definitionAt(ids, reader),
  },
  RoleAssignmentExists: {
    before: ids => [role(ids, person, { type: 'User' })],
    shows: ids => role(ids, person, { type: 'User', name: '22222222-2222-3333-4444-555555555555' }),
    instead: ids => ask('GET', assignmentAt(ids)),
  },
  RoleAssignmentUpdateNotPermitted: {
    plan: twin,
    before: ids => [role(ids, person, { type: 'User' })],
    shows: ids => role(ids, ids.principal('id-a')),
    fix: ids => [ask('DELETE', assignmentAt(ids))],
  },
  RoleAssignmentNotFound: {
    plan: twin,
    shows: ids => ask('GET', assignmentAt(ids)),
    fix: ids => [role(ids, ids.principal('id-a'))],
  },
};
