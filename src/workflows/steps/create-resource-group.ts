/** A group that exists is used as it is; a new name makes a new one. */
import { az, powershell } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { resourceGroup, resourceGroupLocation, subscription } from '../fields/place.ts';
import { groupScope } from '../rights.ts';

export const createResourceGroup = step({
  id: 'create-resource-group',
  title: 'Create a resource group',
  docs: [
    section(documents.machineCli, 'Enable system-assigned managed identity during creation of an Azure VM'),
    section(documents.machineCliPreview, 'Enable MSI during creation of an Azure VM'),
  ],
  needs: { subscription },
  asks: { resourceGroup, resourceGroupLocation },
  gives: {},
  change: {
    resource: v => v.resourceGroup,
    read: async (azure, v) => {
      const group = await azure.resourceGroups.get(v);
      return group && { location: group.location };
    },
    desired: (v, before) => before ?? { location: v.resourceGroupLocation },
    apply: (azure, v) => azure.resourceGroups.create(v, v.resourceGroupLocation),
    rights: v => [{ action: 'Microsoft.Resources/subscriptions/resourceGroups/write', scope: groupScope(v) }],
    undo: (azure, v) => azure.resourceGroups.delete(v),
    facts: () => ({}),
  },
  az: v => az`az group create --name ${v.resourceGroup} --location ${v.resourceGroupLocation}`,
  powershell: v => powershell`New-AzResourceGroup -Name ${v.resourceGroup} -Location ${v.resourceGroupLocation}`,
  teaches: {
    why: 'The group holds the machine and all that belongs to it, so that they can be found and deleted together.',
    pitfalls: [
      {
        code: 'AuthorizationFailed',
        because: 'Virtual Machine Contributor may not create resource groups.',
        remedy: 'Pick a group that exists, or ask for Contributor on the subscription.',
      },
    ],
  },
});
