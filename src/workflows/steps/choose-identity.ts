/** One user-assigned identity of the subscription, in whatever resource group it is. */
import { az, powershell } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { ProblemError } from '../../model/problem.ts';
import { question } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { clientId, existingIdentity, principalId } from '../fields/identity.ts';
import { subscription } from '../fields/place.ts';
import { identityAt, principalShown } from './identity-at.ts';

export const chooseIdentity = question({
  id: 'choose-identity',
  title: 'Choose the user-assigned managed identity',
  docs: [section(documents.manageIdentities, 'List user-assigned managed identities')],
  needs: { subscription },
  asks: { userAssignedIdentity: existingIdentity },
  gives: { principalId, clientId },
  look: async (azure, v) => {
    const identity = await azure.identities.get(identityAt(v));
    if (identity) return { principalId: identity.principalId, clientId: identity.clientId };
    throw new ProblemError({
      code: 'ResourceNotFound',
      happened: `There is no user-assigned identity ${identityAt(v).name} in ${identityAt(v).resourceGroup}`,
      try: ['Choose another one'],
    });
  },
  captures: v => ({
    principalId: {
      az: az`az identity show --ids ${v.userAssignedIdentity} --query principalId --output tsv`,
      powershell: powershell`(Get-AzUserAssignedIdentity -ResourceGroupName ${identityAt(v).resourceGroup} -Name ${identityAt(v).name}).PrincipalId`,
      shown: principalShown(v),
    },
  }),
  teaches: { why: 'An identity is named by its full resource id: a name alone says nothing about its group.' },
});
