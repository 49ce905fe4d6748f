/** What identities a machine has, without a change. */
import { nameOfId } from '../../arm/resource-id.ts';
import { az, powershell } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { question } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { identityType, systemPrincipalId, userAssignedIdentities } from '../fields/identity.ts';
import { machineAt, virtualMachine } from '../fields/machine.ts';
import { resourceGroup, subscription } from '../fields/place.ts';

export const showIdentities = question({
  id: 'show-identities',
  title: 'Show the identities of the virtual machine',
  docs: [section(documents.machineCli, 'Remove a user-assigned managed identity from an Azure VM')],
  needs: { subscription, resourceGroup, virtualMachine },
  asks: {},
  gives: { identityType, systemPrincipalId, userAssignedIdentities },
  look: async (azure, v) => {
    const identity = (await azure.virtualMachines.get(machineAt(v)))?.identity;
    const attached = Object.entries(identity?.userAssignedIdentities ?? {});
    return {
      identityType: identity?.type ?? 'None',
      systemPrincipalId: identity?.principalId ?? 'none',
      userAssignedIdentities:
        attached.map(([id, { clientId }]) => `${nameOfId(id)} (client ID ${clientId ?? 'unknown'}) ${id}`).join('\n') ||
        'none',
    };
  },
  az: v => az`az vm identity show --resource-group ${v.resourceGroup} --name ${v.virtualMachine}`,
  powershell: v => powershell`(Get-AzVM -ResourceGroupName ${v.resourceGroup} -Name ${v.virtualMachine}).Identity`,
  teaches: {
    why: 'Looking needs read rights only, and changes nothing.',
    remember: ['An entry without a client ID names an identity that was deleted, or deleted and made again.'],
  },
});
