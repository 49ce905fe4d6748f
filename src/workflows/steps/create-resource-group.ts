/** A group that exists is used as it is; a new name makes a new one. */
import { az, powershell } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { ProblemError } from '../../model/problem.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { resourceGroup, resourceGroupLocation, subscription } from '../fields/place.ts';
import { groupScope } from '../rights.ts';

const notEmpty = (group: string, others: readonly string[]): ProblemError =>
  new ProblemError({
    code: 'ResourceGroupNotEmpty',
    happened: `${group} is not deleted: it holds ${others.slice(0, 3).join(', ')}${others.length > 3 ? ' and more' : ''}`,
    why: 'A group takes with it whatever is in it, also what nobody named.',
    try: ['Move or delete what is in it, then retry', 'Stop: the group stays'],
  });

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
    undo: async (azure, v) => {
      const others = await azure.resourceGroups.contents(v);
      if (others.length) throw notEmpty(v.resourceGroup, others);
      await azure.resourceGroups.delete(v);
    },
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
