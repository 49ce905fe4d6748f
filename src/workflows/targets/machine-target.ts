/** Virtual machines as carriers of identities. */
import { formatResourceId } from '../../arm/resource-id.ts';
import { az, nothing, powershell } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import type { Known } from '../../model/field.ts';
import { documents } from '../documents.ts';
import { machineAt, virtualMachine } from '../fields/machine.ts';
import { resourceGroup, subscription } from '../fields/place.ts';
import { principalShown, type Target } from './target.ts';

const needs = { subscription, resourceGroup, virtualMachine };
const { machineCli, machineCliPreview, machinePowerShell } = documents;

export const machineTarget: Target<typeof needs> = {
  noun: 'virtual machine',
  infix: '',
  needs,
  at: values => machineAt(values as Known),
  docs: {
    enable: [
      section(machineCli, 'Enable system-assigned managed identity on an existing Azure VM'),
      section(machinePowerShell, 'Enable MSI on an existing Azure VM'),
    ],
    disable: [section(machineCli, 'Disable system-assigned identity from an Azure VM')],
    assign: [
      section(machineCli, 'Assign a user-assigned managed identity to an existing Azure VM'),
      section(machineCliPreview, 'Enable MSI on an existing Azure VM'),
    ],
    remove: [
      section(machineCli, 'Remove a user-assigned managed identity from an Azure VM'),
      section(machineCliPreview, 'Remove MSI from an Azure VM'),
    ],
    show: [section(machineCli, 'Remove a user-assigned managed identity from an Azure VM')],
  },
  read: async (azure, at) => {
    const machine = await azure.virtualMachines.get(at);
    return machine && { identity: machine.identity };
  },
  write: (azure, at, identity) => azure.virtualMachines.setIdentity(at, identity),
  type: 'Microsoft.Compute/virtualMachines',
  az: az`vm`,
  show: ({ resourceGroup, name }) => powershell`(Get-AzVM -ResourceGroupName ${resourceGroup} -Name ${name}).Identity`,
  principal: ({ subscription, resourceGroup, name }) => ({
    az: az`az vm show --resource-group ${resourceGroup} --name ${name} --query identity.principalId --output tsv`,
    powershell: powershell`(Get-AzVM -ResourceGroupName ${resourceGroup} -Name ${name}).Identity.PrincipalId`,
    shown: principalShown(
      formatResourceId({ subscription, resourceGroup, name, type: 'Microsoft.Compute/virtualMachines' }),
    ),
  }),
  update: ({ resourceGroup, name }, type, ids) => [
    powershell`$vm = Get-AzVM -ResourceGroupName ${resourceGroup} -Name ${name}`,
    powershell`Update-AzVM -ResourceGroupName ${resourceGroup} -VM $vm -IdentityType ${type}${ids.length ? powershell` -IdentityId ${ids}` : nothing}`,
  ],
};
