/** An identity that exists is used as it is; a new name makes a new one. */
import { canonicalId } from '../../arm/resource-id.ts';
import type { Azure, Named } from '../../model/azure.ts';
import { az, powershell } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { knownAfterApply } from '../../model/plan.ts';
import { ProblemError } from '../../model/problem.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { clientId, principalId, userAssignedIdentity } from '../fields/identity.ts';
import { resourceGroup, resourceGroupLocation, subscription } from '../fields/place.ts';
import { right } from '../rights.ts';
import { elsewhere, identityAt, principalShown } from './identity-at.ts';

/** An identity works in its own tenant only, and an account sees the subscriptions of one tenant. */
const subscriptionMustBeSeen = async (azure: Azure, { subscription, name }: Named, chosen: string): Promise<void> => {
  if (subscription === chosen || (await azure.subscriptions()).some(({ id }) => id === subscription)) return;
  throw new ProblemError({
    code: 'IdentityOutOfReach',
    happened: `The subscription of ${name} is not among those of this account`,
    why: 'It may be in another tenant: a machine cannot have an identity of another tenant.',
    try: ['Give an identity of this tenant', 'Look whether the id is right'],
  });
};

/** The group that was chosen is made on the way; any other has to be there. */
const groupMustExist = async (azure: Azure, at: Named, chosen: string): Promise<void> => {
  if (at.resourceGroup === chosen || (await azure.resourceGroups.get(at))) return;
  throw new ProblemError({
    code: 'ResourceGroupNotFound',
    happened: `There is no resource group ${at.resourceGroup}`,
    why: `The identity ${at.name} would be made in it.`,
    try: ['Give the id of an identity that is there', 'Give a name alone: it is made in the chosen group'],
  });
};

export const createUserAssignedIdentity = step({
  id: 'create-user-assigned-identity',
  title: 'Create a user-assigned managed identity',
  docs: [
    section(documents.manageIdentities, 'Create a user-assigned managed identity'),
    section(documents.machineCli, 'Assign a user-assigned managed identity to an existing Azure VM'),
    section(documents.machineCliPreview, 'Enable MSI on an existing Azure VM'),
  ],
  needs: { subscription, resourceGroup, resourceGroupLocation },
  asks: { userAssignedIdentity },
  gives: { principalId, clientId },
  change: {
    resource: v => identityAt(v).name,
    read: async (azure, v) => {
      await subscriptionMustBeSeen(azure, identityAt(v), v.subscription);
      const identity = await azure.identities.get(identityAt(v));
      if (!identity) {
        await groupMustExist(azure, identityAt(v), v.resourceGroup);
        return undefined;
      }
      const { location, principalId, clientId } = identity;
      return { id: canonicalId(identity.id), location, principalId, clientId };
    },
    desired: (v, before) =>
      before ?? {
        id: v.userAssignedIdentity,
        location: v.resourceGroupLocation,
        principalId: knownAfterApply,
        clientId: knownAfterApply,
      },
    apply: (azure, v) => azure.identities.create(identityAt(v), v.resourceGroupLocation),
    rights: v => [right('write', 'Microsoft.ManagedIdentity/userAssignedIdentities', identityAt(v))],
    undo: (azure, v) => azure.identities.delete(identityAt(v)),
    facts: ({ principalId, clientId }) => ({ principalId, clientId }),
  },
  az: v =>
    az`az identity create --resource-group ${identityAt(v).resourceGroup} --name ${identityAt(v).name} --location ${v.resourceGroupLocation}${elsewhere(identityAt(v), v.subscription, '--subscription')}`,
  powershell: v =>
    powershell`New-AzUserAssignedIdentity -ResourceGroupName ${identityAt(v).resourceGroup} -Name ${identityAt(v).name} -Location ${v.resourceGroupLocation}${elsewhere(identityAt(v), v.subscription, '-SubscriptionId')}`,
  captures: v => ({
    principalId: {
      az: az`az identity show --ids ${v.userAssignedIdentity} --query principalId --output tsv`,
      powershell: powershell`(Get-AzUserAssignedIdentity -ResourceGroupName ${identityAt(v).resourceGroup} -Name ${identityAt(v).name}).PrincipalId`,
      shown: principalShown(v),
    },
  }),
  teaches: {
    why: 'A user-assigned identity has a life of its own: several machines can share it, and deleting them does not delete it.',
    remember: [
      'Role assignments name the principal ID; code names the client ID where a machine has several identities.',
    ],
    pitfalls: [
      {
        code: 'AuthorizationFailed',
        because: 'Creating an identity needs Managed Identity Contributor; Managed Identity Operator only assigns.',
        remedy: 'Ask for Managed Identity Contributor on the resource group, or pick an identity that exists.',
      },
    ],
  },
});
