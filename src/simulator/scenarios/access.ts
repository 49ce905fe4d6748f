/** How errors of access come about, and go. */
import { callerId } from '../known-caller.ts';
import { ask, by, type Ids, type Scenario } from './scenario.ts';

const pat = callerId('pat');
const guid = '11111111-2222-3333-4444-555555555555';

const giveRole = ({ root }: Ids, scope: string, role: string) =>
  ask('PUT', `${scope}/providers/Microsoft.Authorization/roleAssignments/${guid}`, {
    properties: {
      roleDefinitionId: `${root}/providers/Microsoft.Authorization/roleDefinitions/${role}`,
      principalId: pat,
      principalType: 'User',
    },
  });

const contributor = 'b24988ac-6180-42a0-ab88-20f7382dd24c';
const identityOperator = 'f1a07417-d97a-45cb-824c-7a7467783830';
const enable = { identity: { type: 'SystemAssigned' } };
const lockAt = (scope: string, name = 'lock'): string => `${scope}/providers/Microsoft.Authorization/locks/${name}`;

export const accessScenarios: Readonly<Record<string, Scenario>> = {
  AuthenticationFailed: {
    shows: ({ root }) => ask('GET', root, undefined, { authorization: '' }),
    instead: ({ root }) => ask('GET', root),
  },
  InvalidAuthenticationToken: {
    shows: ({ root }) => ask('GET', root, undefined, { authorization: 'Basic x' }),
    instead: ({ root }) => ask('GET', root),
  },
  ExpiredAuthenticationToken: {
    plan: { callers: { pat: ['Reader'] } },
    shows: ({ root }) => ask('GET', root, undefined, by(pat, { exp: 1_700_000_000 })),
    instead: ({ root }) => ask('GET', root, undefined, by(pat)),
  },
  AuthorizationFailed: {
    plan: { virtualMachines: ['web-1'], callers: { pat: ['Reader'] } },
    shows: ({ machine }) => ask('PATCH', machine(), enable, by(pat)),
    fix: ids => [giveRole(ids, ids.machine(), contributor)],
  },
  LinkedAuthorizationFailed: {
    plan: {
      virtualMachines: ['web-1'],
      userAssignedIdentities: ['id-a'],
      callers: { pat: ['Virtual Machine Contributor'] },
    },
    shows: ({ machine, identity }) =>
      ask(
        'PATCH',
        machine(),
        { identity: { type: 'UserAssigned', userAssignedIdentities: { [identity('id-a')]: {} } } },
        by(pat),
      ),
    fix: ids => [giveRole(ids, ids.identity('id-a'), identityOperator)],
  },
  RequestDisallowedByPolicy: {
    plan: { policies: [{ name: 'require-owner', denies: { withoutTag: 'owner' } }] },
    shows: ({ identity }) => ask('PUT', identity('id-new'), { location: 'westeurope' }),
    instead: ({ identity }) => ask('PUT', identity('id-new'), { location: 'westeurope', tags: { owner: 'ada' } }),
  },
  ScopeLocked: {
    plan: { virtualMachines: ['web-1'], locks: [{ level: 'ReadOnly' }] },
    shows: ({ machine }) => ask('PATCH', machine(), enable),
    fix: ({ root }) => [ask('DELETE', lockAt(root))],
  },
  InvalidLockLevel: {
    shows: ({ group }) => ask('PUT', lockAt(group(), 'mine'), { properties: { level: 'Soft' } }),
    instead: ({ group }) => ask('PUT', lockAt(group(), 'mine'), { properties: { level: 'CanNotDelete' } }),
  },
  LockNotFound: {
    shows: ({ group }) => ask('GET', lockAt(group(), 'mine')),
    fix: ({ group }) => [ask('PUT', lockAt(group(), 'mine'), { properties: { level: 'ReadOnly' } })],
  },
  MissingSubscriptionRegistration: {
    plan: { unregisteredProviders: ['Microsoft.ManagedIdentity'] },
    shows: ({ identity }) => ask('PUT', identity('id-new'), { location: 'westeurope' }),
    fix: ({ root }) => [ask('POST', `${root}/providers/Microsoft.ManagedIdentity/register?api-version=2021-04-01`)],
  },
  SubscriptionNotFound: {
    shows: () => ask('GET', `/subscriptions/${guid}/resourceGroups`),
    instead: ({ root }) => ask('GET', `${root}/resourceGroups`),
  },
};
