/** Az PowerShell on what is inside machines: the VM extension, scripts, and the instances of a scale set. */
import {
  addingExtension,
  isIdentityExtension,
  removingExtension,
  runningScript,
  updatingInstances,
} from './acts-in-machines.ts';
import type { Family } from './family.ts';
import { ofExtensionCmdlets } from './passed-over.ts';

const group = { resourceGroup: '-ResourceGroupName' };

const extension = { ...group, virtualMachine: '-VMName', identityExtension: '-Name', type: '-ExtensionType -Type' };

export const powershellInMachines: readonly Family[] = [
  {
    commands: ['Set-AzVMExtension'],
    options: extension,
    passesOver: ofExtensionCmdlets,
    means: written => (isIdentityExtension(written) ? addingExtension : undefined),
  },
  {
    commands: ['@{}'],
    options: {},
    passesOver: 'any',
    means: () => ({ did: 'Named the port of the VM extension.', step: 'add-identity-extension' }),
  },
  {
    commands: ['Remove-AzVMExtension'],
    options: extension,
    passesOver: ofExtensionCmdlets,
    // Named alone, as a sentence of the pages does, it is that of the identity.
    means: written =>
      isIdentityExtension(written) || !Object.keys(written).length
        ? removingExtension('extension-taken-for-identity')
        : undefined,
  },
  {
    commands: ['Invoke-AzVMRunCommand'],
    options: { ...group, virtualMachine: '-VMName -Name', scripts: '-ScriptString' },
    passesOver: '-CommandId -Parameter -ResourceId -ScriptPath -VM',
    means: ({ scripts }) => runningScript(scripts),
  },
  {
    commands: ['Update-AzVmssInstance'],
    options: { ...group, scaleSet: '-VMScaleSetName -Name' },
    passesOver: '-InstanceId',
    means: () => updatingInstances,
  },
];
