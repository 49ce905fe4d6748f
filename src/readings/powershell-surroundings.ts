/** Az PowerShell around the machines: signing in, groups, identities by themselves, roles, tokens. */
import { identityWorkflows } from '../workflows/by-target.ts';
import type { Family, Sense } from './family.ts';
import { onIdentity } from './on-identity.ts';
import { ofSignInCmdlets } from './passed-over.ts';
import { asksForToken } from './statements.ts';

const group = { resourceGroup: '-ResourceGroupName' };
const identity = { ...group, userAssignedIdentity: '-Name', resourceGroupLocation: '-Location' };

const ofIdentities = `-AssignmentRestriction -Filter -Force -InputObject -IsolationScope -JsonFilePath -JsonString -Orderby
  -PassThru -Skip -Skiptoken -SubscriptionId -Tag -Top`;

const ofAssignments = `-AllowDelegation -ApplicationId -Condition -ConditionVersion -Description -InputFile -ObjectId
  -ObjectType -ParentResource -ResourceGroupName -ResourceName -ResourceType -RoleDefinitionId -ServicePrincipalName
  -SignInName -SPN -UserPrincipalName`;

const act = (did: string, workflow: string) => (): Sense => ({ did, workflow });

export const powershellSurroundings: readonly Family[] = [
  {
    commands: ['Connect-AzAccount'],
    options: { identity: '-Identity', subscription: '-Subscription -SubscriptionId -SubscriptionName' },
    passesOver: ofSignInCmdlets,
    means: ({ identity }) =>
      identity
        ? act('Signed in with the machine’s identity.', 'verify-token')()
        : { did: 'Signed in.', step: 'sign-in' },
  },
  {
    commands: ['Set-AzContext', 'Select-AzContext', 'Select-AzSubscription'],
    options: { subscription: '-Subscription -SubscriptionId -SubscriptionName' },
    passesOver: 'any',
    means: () => ({ did: 'Chose the subscription.', step: 'choose-subscription' }),
  },
  {
    commands: ['New-AzResourceGroup'],
    options: { resourceGroup: '-Name -ResourceGroupName', resourceGroupLocation: '-Location' },
    passesOver: '-Force -Tag',
    means: () => ({ did: 'Created a resource group.', step: 'create-resource-group' }),
  },
  {
    commands: ['New-AzUserAssignedIdentity'],
    options: identity,
    passesOver: ofIdentities,
    means: act('Created a user-assigned identity.', identityWorkflows.create),
  },
  {
    commands: ['Get-AzUserAssignedIdentity', 'Get-AzUserAssignedIdentityAssociatedResource'],
    options: identity,
    passesOver: ofIdentities,
    means: (written, command) =>
      written.userAssignedIdentity || command.endsWith('Resource')
        ? onIdentity('Showed a user-assigned identity.', 'show-user-assigned-identity')(written)
        : act('Listed the user-assigned identities.', 'list-user-assigned-identities')(),
  },
  {
    commands: ['Update-AzUserAssignedIdentity'],
    options: identity,
    passesOver: ofIdentities,
    means: onIdentity('Changed a user-assigned identity.', 'update-user-assigned-identity'),
  },
  {
    commands: ['Remove-AzUserAssignedIdentity'],
    options: identity,
    passesOver: ofIdentities,
    means: onIdentity('Deleted a user-assigned identity.', 'delete-user-assigned-identity'),
  },
  {
    commands: ['New-AzRoleAssignment'],
    options: { role: '-RoleDefinitionName', scope: '-Scope' },
    passesOver: ofAssignments,
    means: () => ({
      ...act('Granted a role to an identity.', identityWorkflows.grant)(),
      binds: { userAssignedIdentity: [] },
    }),
  },
  {
    commands: ['Get-AzRoleAssignment'],
    options: {},
    passesOver: 'any',
    means: () => ({ did: 'Listed role assignments.' }),
  },
  {
    commands: ['Remove-AzRoleAssignment'],
    options: {},
    passesOver: 'any',
    means: act(
      'Deleted role assignments, such as those of identities that are gone.',
      'clean-up-orphaned-role-assignments',
    ),
  },
  {
    commands: ['Invoke-WebRequest', 'Invoke-RestMethod'],
    options: { uri: '-Uri' },
    passesOver: 'any',
    means: ({ uri }) =>
      asksForToken(uri?.[0] ?? '')
        ? act('Asked for a token with the machine’s identity.', 'verify-token')()
        : undefined,
  },
];
