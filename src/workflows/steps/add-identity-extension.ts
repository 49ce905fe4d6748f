/** The retired extension, for who has to reproduce an old machine. */
import { az, powershell } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { extensionPort, extensionPublisher, extensionToAdd, installedOn, notInstalled } from '../fields/extension.ts';
import { machineAt, virtualMachine } from '../fields/machine.ts';
import { resourceGroup, subscription } from '../fields/place.ts';
import { right } from '../rights.ts';

/** As Azure takes them: `az` reads this text as JSON. */
const settings = JSON.stringify({ port: extensionPort });

export const addIdentityExtension = step({
  id: 'add-identity-extension',
  title: 'Add the managed identity extension (retired)',
  docs: [
    section(documents.machinePowerShell, 'Enable MSI on an existing Azure VM'),
    section(documents.machinePowerShell, 'Enable MSI during creation of an Azure VM'),
    section(documents.machinePowerShell, 'Assign a user assigned identity to a VM during creation'),
    section(documents.machinePowerShell, 'Assign a user identity to an existing Azure VM'),
  ],
  needs: { subscription, resourceGroup, virtualMachine },
  asks: { identityExtension: extensionToAdd },
  gives: {},
  change: {
    resource: v => (v.identityExtension === notInstalled ? v.virtualMachine : v.identityExtension),
    read: async (azure, v) => {
      const found = (await installedOn(azure, machineAt(v))).find(({ name }) => name === v.identityExtension);
      return found && { publisher: found.publisher, type: found.type, settings: found.settings };
    },
    desired: (v, before) =>
      v.identityExtension === notInstalled
        ? before
        : { publisher: extensionPublisher, type: v.identityExtension, settings: { port: extensionPort } },
    apply: async (azure, v, { after }) => {
      const location = (await azure.virtualMachines.get(machineAt(v)))?.location ?? '';
      if (after) await azure.extensions.create(machineAt(v), { name: v.identityExtension, location, ...after });
    },
    rights: v => [right('extensions/write', 'Microsoft.Compute/virtualMachines', machineAt(v))],
    undo: (azure, v) => azure.extensions.delete(machineAt(v), v.identityExtension),
    facts: () => ({}),
    notes: () => ['The extension is retired: code should ask the metadata service, at 169.254.169.254, instead'],
  },
  az: v =>
    az`az vm extension set --resource-group ${v.resourceGroup} --vm-name ${v.virtualMachine} --name ${v.identityExtension} --publisher Microsoft.ManagedIdentity --version 1.0 --settings ${settings}`,
  powershell: v => [
    powershell`$location = (Get-AzVM -ResourceGroupName ${v.resourceGroup} -Name ${v.virtualMachine}).Location`,
    powershell`Set-AzVMExtension -ResourceGroupName ${v.resourceGroup} -Location $location -VMName ${v.virtualMachine} -Name ${v.identityExtension} -ExtensionType ${v.identityExtension} -Publisher Microsoft.ManagedIdentity -TypeHandlerVersion 1.0 -Settings @{ port = ${extensionPort} }`,
  ],
  teaches: {
    why: 'Before the metadata service gave tokens, an extension did, at http://localhost:50342/oauth2/token.',
    remember: [
      'Of the four places that print this step only one says that it is not needed with the metadata service.',
    ],
    pitfalls: [
      {
        code: 'ArtifactNotFound',
        because: 'Azure no longer offers the extension.',
        remedy: 'Let the code ask the metadata service: nothing has to be installed for it.',
      },
    ],
  },
});
