/** Every system-assigned identity of the subscription's machines and scale sets. */
import { az, powershell } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { fact } from '../../model/field.ts';
import { question } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { subscription } from '../fields/place.ts';

export const findSystemAssignedIdentities = question({
  id: 'find-system-assigned-identities',
  title: 'Find all system-assigned managed identities',
  docs: [section(documents.questions, 'How can you find resources that have a managed identity?')],
  needs: { subscription },
  asks: {},
  gives: { systemAssignedIdentities: fact('System-assigned identities') },
  look: async (azure, { subscription }) => {
    const all = [
      ...(await azure.virtualMachines.list({ subscription })),
      ...(await azure.scaleSets.list({ subscription })),
    ];
    const lines = all.flatMap(({ name, identity }) =>
      identity.principalId === undefined ? [] : [`${name}  principal ID ${identity.principalId}`],
    );
    return { systemAssignedIdentities: lines.join('\n') || 'none' };
  },
  az: () =>
    az`az resource list --query ${"[?contains(identity.type || '', 'SystemAssigned')].{name:name, principalId:identity.principalId}"} --output table`,
  powershell: () =>
    powershell`Get-AzVM | Where-Object { $_.Identity.PrincipalId } | Select-Object Name, @{ n = 'PrincipalId'; e = { $_.Identity.PrincipalId } }`,
  teaches: { why: 'Each counts as a principal of the directory, and for 30 days more after it was deleted.' },
});
