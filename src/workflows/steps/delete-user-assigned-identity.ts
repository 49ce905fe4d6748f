/** A user-assigned identity deleted, after everything that hangs on it was shown and dealt with. */
import { canonicalId } from '../../arm/resource-id.ts';
import { az, powershell } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { existingIdentity } from '../fields/identity.ts';
import { subscription } from '../fields/place.ts';
import { right } from '../rights.ts';
import { elsewhere, identityAt } from './identity-at.ts';

export const deleteUserAssignedIdentity = step({
  id: 'delete-user-assigned-identity',
  title: 'Delete the user-assigned managed identity',
  docs: [section(documents.manageIdentities, 'Delete a user-assigned managed identity')],
  needs: { subscription, userAssignedIdentity: existingIdentity },
  asks: {},
  gives: {},
  change: {
    resource: v => identityAt(v).name,
    read: async (azure, v) => {
      const identity = await azure.identities.get(identityAt(v));
      if (!identity) return undefined;
      const { location, principalId, clientId } = identity;
      return { id: canonicalId(identity.id), location, principalId, clientId };
    },
    desired: () => undefined,
    apply: (azure, v) => azure.identities.delete(identityAt(v)),
    rights: v => [right('delete', 'Microsoft.ManagedIdentity/userAssignedIdentities', identityAt(v))],
    undo: async (azure, v, { before }) => {
      if (before) await azure.identities.create(identityAt(v), before.location);
    },
    facts: () => ({}),
    notes: () => [
      'Tokens that were issued stay valid until they expire',
      'Its principal ID and client ID never come back',
    ],
  },
  az: v => az`az identity delete --ids ${v.userAssignedIdentity}`,
  powershell: v =>
    powershell`Remove-AzUserAssignedIdentity -ResourceGroupName ${identityAt(v).resourceGroup} -Name ${identityAt(v).name}${elsewhere(identityAt(v), v.subscription, '-SubscriptionId')}`,
  teaches: {
    why: 'An identity that nobody needs is a way in that nobody watches.',
    remember: ['Machines are not told: an identity has to be taken from them first.'],
    pitfalls: [
      {
        code: 'AuthorizationFailed',
        because: 'Managed Identity Operator may not delete identities.',
        remedy: 'Ask for Managed Identity Contributor.',
      },
    ],
  },
});
