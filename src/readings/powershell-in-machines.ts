/** Az PowerShell on what is inside machines: the VM extension, scripts, and the instances of a scale set. */
import type { Family } from './family.ts';
import type { Written } from './options.ts';
import { ofExtensionCmdlets } from './passed-over.ts';
import { asksForToken } from './statements.ts';
import { upgrade } from './upgrades.ts';

const group = { resourceGroup: '-ResourceGroupName' };

const extension = { ...group, virtualMachine: '-VMName', identityExtension: '-Name', type: '-ExtensionType -Type' };

const isIdentityExtension = ({ identityExtension = [], type = [] }: Written): boolean =>
  [...identityExtension, ...type].some(name => /ManagedIdentityExtension/i.test(name));

export const powershellInMachines: readonly Family[] = [
  {
    commands: ['Set-AzVMExtension'],
    options: extension,
    passesOver: ofExtensionCmdlets,
    means: written =>
      isIdentityExtension(written)
        ? {
            did: 'Added the managed identity VM extension.',
            workflow: 'add-identity-extension',
            upgrades: [upgrade('extension')],
            defects: ['extension-not-needed'],
          }
        : undefined,
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
        ? {
            did: 'Removed the managed identity VM extension; the identity stayed.',
            workflow: 'remove-identity-extension',
            upgrades: [upgrade('extension')],
            defects: ['extension-taken-for-identity'],
          }
        : undefined,
  },
  {
    commands: ['Invoke-AzVMRunCommand'],
    options: { ...group, virtualMachine: '-VMName -Name', scripts: '-ScriptString' },
    passesOver: '-CommandId -Parameter -ResourceId -ScriptPath -VM',
    means: ({ scripts = [] }) =>
      asksForToken(scripts.join(' '))
        ? { did: 'Asked for a token with the machine’s identity, from outside.', workflow: 'verify-token' }
        : undefined,
  },
  {
    commands: ['Update-AzVmssInstance'],
    options: { ...group, scaleSet: '-VMScaleSetName -Name' },
    passesOver: '-InstanceId',
    means: () => ({ did: 'Brought instances of a scale set up to its model.', workflow: 'update-scale-set-instances' }),
  },
];
