/** The retired extension off; the identity stays. */
import { az, powershell } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { extensionToRemove, installedOn } from '../fields/extension.ts';
import { machineAt, virtualMachine } from '../fields/machine.ts';
import { resourceGroup, subscription } from '../fields/place.ts';
import { right } from '../rights.ts';

export const removeIdentityExtension = step({
  id: 'remove-identity-extension',
  title: 'Remove the managed identity extension',
  docs: [
    section(documents.machineCli2018, 'Disable system-assigned identity from an Azure VM'),
    section(documents.machinePowerShell, 'Remove MSI from an Azure VM'),
  ],
  needs: { subscription, resourceGroup, virtualMachine },
  asks: { identityExtension: extensionToRemove },
  gives: {},
  change: {
    resource: v => v.identityExtension,
    read: async (azure, v) => {
      const found = (await installedOn(azure, machineAt(v))).find(({ name }) => name === v.identityExtension);
      return found && { publisher: found.publisher, type: found.type, settings: found.settings };
    },
    desired: () => undefined,
    apply: (azure, v) => azure.extensions.delete(machineAt(v), v.identityExtension),
    rights: v => [right('extensions/delete', 'Microsoft.Compute/virtualMachines', machineAt(v))],
    undo: async (azure, v, { before }) => {
      const location = (await azure.virtualMachines.get(machineAt(v)))?.location ?? '';
      if (before) await azure.extensions.create(machineAt(v), { name: v.identityExtension, location, ...before });
    },
    facts: () => ({}),
    notes: () => [
      'The identity of the machine stays: this removes the extension only',
      'Code that asks http://localhost:50342/oauth2/token has to ask http://169.254.169.254/metadata/identity/oauth2/token instead',
    ],
  },
  az: v =>
    az`az vm extension delete --resource-group ${v.resourceGroup} --vm-name ${v.virtualMachine} --name ${v.identityExtension}`,
  powershell: v =>
    powershell`Remove-AzVMExtension -ResourceGroupName ${v.resourceGroup} -VMName ${v.virtualMachine} -Name ${v.identityExtension} -Force`,
  teaches: {
    why: 'The metadata service needs no extension, and the extension keeps credentials on the machine.',
    remember: [
      'One page calls this removing MSI: the identity is still there afterwards.',
      'Another prints az vm identity where az vm extension delete is meant.',
    ],
  },
});
