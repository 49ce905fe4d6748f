/** Az PowerShell around the machines: signing in, groups, identities by themselves, roles, tokens. */
import type { Family, Sense } from './family.ts';
import { onIdentity } from './on-identity.ts';
import { userAssigned } from './targets.ts';

const group = { resourceGroup: '-ResourceGroupName' };
const identity = { ...group, userAssignedIdentity: '-Name', resourceGroupLocation: '-Location' };

const act = (did: string, workflow: string) => (): Sense => ({ did, workflow });

export const powershellSurroundings: readonly Family[] = [
  {
    commands: ['Connect-AzAccount'],
    options: { identity: '-Identity', subscription: '-Subscription -SubscriptionId -SubscriptionName' },
    means: ({ identity }) =>
      identity
        ? act('Signed in with the machine’s identity.', 'verify-token')()
        : { did: 'Signed in.', step: 'sign-in' },
  },
  {
    commands: ['Set-AzContext', 'Select-AzContext', 'Select-AzSubscription'],
    options: { subscription: '-Subscription -SubscriptionId -SubscriptionName' },
    means: () => ({ did: 'Chose the subscription.', step: 'choose-subscription' }),
  },
  {
    commands: ['New-AzResourceGroup'],
    options: { resourceGroup: '-Name -ResourceGroupName', resourceGroupLocation: '-Location' },
    means: () => ({ did: 'Created a resource group.', step: 'create-resource-group' }),
  },
  {
    commands: ['New-AzUserAssignedIdentity'],
    options: identity,
    means: act('Created a user-assigned identity.', userAssigned.create),
  },
  {
    commands: ['Get-AzUserAssignedIdentity'],
    options: identity,
    means: written =>
      written.userAssignedIdentity
        ? onIdentity('Showed a user-assigned identity.', 'show-user-assigned-identity')(written)
        : act('Listed the user-assigned identities.', 'list-user-assigned-identities')(),
  },
  {
    commands: ['Update-AzUserAssignedIdentity'],
    options: identity,
    means: onIdentity('Changed a user-assigned identity.', 'update-user-assigned-identity'),
  },
  {
    commands: ['Remove-AzUserAssignedIdentity'],
    options: identity,
    means: onIdentity('Deleted a user-assigned identity.', 'delete-user-assigned-identity'),
  },
  {
    commands: ['New-AzRoleAssignment'],
    options: { role: '-RoleDefinitionName', scope: '-Scope' },
    means: () => ({
      ...act('Granted a role to an identity.', userAssigned.grant)(),
      binds: { userAssignedIdentity: [] },
    }),
  },
  {
    commands: ['Get-AzRoleAssignment'],
    options: {},
    means: () => ({ did: 'Listed role assignments.' }),
  },
  {
    commands: ['Remove-AzRoleAssignment'],
    options: {},
    means: act(
      'Deleted role assignments, such as those of identities that are gone.',
      'clean-up-orphaned-role-assignments',
    ),
  },
  {
    commands: ['Invoke-WebRequest', 'Invoke-RestMethod'],
    options: { uri: '-Uri' },
    means: ({ uri }) =>
      /169\.254\.169\.254|localhost:50342/.test(uri?.[0] ?? '')
        ? act('Asked for a token with the machine’s identity.', 'verify-token')()
        : undefined,
  },
];
