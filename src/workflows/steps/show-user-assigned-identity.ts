/** One identity with everything that uses it and everything that it may do. */
import { nameOfId } from '../../arm/resource-id.ts';
import { az, powershell } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { fact } from '../../model/field.ts';
import { question } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { existingIdentity, principalId } from '../fields/identity.ts';
import { subscription } from '../fields/place.ts';
import { roleAssignments } from '../fields/role.ts';
import { roleInWords, rolesOf, usersOf } from '../identity-users.ts';
import { elsewhere, identityAt } from './identity-at.ts';

export const showUserAssignedIdentity = question({
  id: 'show-user-assigned-identity',
  title: 'Show the user-assigned managed identity and what uses it',
  docs: [section(documents.manageIdentities, 'List user-assigned managed identities')],
  needs: { subscription, userAssignedIdentity: existingIdentity, principalId },
  asks: {},
  gives: { resourceId: fact('Resource ID'), usedBy: fact('Used by'), roleAssignments },
  look: async (azure, v) => {
    const users = await usersOf(azure, v.userAssignedIdentity);
    const roles = await rolesOf(azure, v.principalId);
    return {
      resourceId: v.userAssignedIdentity,
      usedBy: users.map(({ id, kind }) => `${nameOfId(id)} (${kind})`).join('\n') || 'nothing',
      roleAssignments: roles.map(roleInWords).join('\n') || 'none',
    };
  },
  az: v => az`az identity show --ids ${v.userAssignedIdentity}`,
  powershell: v =>
    powershell`Get-AzUserAssignedIdentity -ResourceGroupName ${identityAt(v).resourceGroup} -Name ${identityAt(v).name}${elsewhere(identityAt(v), v.subscription, '-SubscriptionId')}`,
  teaches: { why: 'Whoever can run code on any of these can do all that the identity may do.' },
});
