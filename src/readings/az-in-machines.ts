/** `az …` on what is inside machines: the VM extension, scripts, and the instances of a scale set. */
import { type Family, found } from './family.ts';
import { ofExtensions } from './passed-over.ts';
import { asksForToken } from './statements.ts';
import { upgrade } from './upgrades.ts';

const group = { subscription: '--subscription', resourceGroup: '--resource-group -g', ids: '--ids' };

const extension = { ...group, virtualMachine: '--vm-name', identityExtension: '--name -n', publisher: '--publisher' };

const isIdentityExtension = (names: readonly string[] = []): boolean =>
  names.some(name => /ManagedIdentityExtension|Microsoft\.ManagedIdentity/i.test(name));

export const azInMachines: readonly Family[] = [
  {
    commands: ['az vm extension set'],
    options: extension,
    passesOver: ofExtensions,
    means: ({ identityExtension = [], publisher = [] }) =>
      isIdentityExtension([...identityExtension, ...publisher])
        ? {
            did: 'Added the managed identity VM extension.',
            workflow: 'add-identity-extension',
            upgrades: [upgrade('extension')],
            defects: ['extension-not-needed'],
          }
        : undefined,
  },
  {
    commands: ['az vm extension delete', 'az vm identity'],
    options: extension,
    passesOver: ofExtensions,
    // Named alone, as a sentence of the pages does, it is that of the identity.
    means: (written, command) =>
      isIdentityExtension(written.identityExtension) || (command !== 'az vm identity' && !Object.keys(written).length)
        ? {
            did: 'Removed the managed identity VM extension; the identity stayed.',
            workflow: 'remove-identity-extension',
            upgrades: [upgrade('extension')],
            defects: found({ 'extension-command-misprinted': command === 'az vm identity' }),
          }
        : undefined,
  },
  {
    commands: ['az vm run-command invoke'],
    options: { ...group, virtualMachine: '--name -n --vm-name', scripts: '--scripts' },
    passesOver: '--command-id --parameters',
    means: ({ scripts = [] }) =>
      asksForToken(scripts.join(' '))
        ? { did: 'Asked for a token with the machine’s identity, from outside.', workflow: 'verify-token' }
        : undefined,
  },
  {
    commands: ['az vmss update-instances'],
    options: { ...group, scaleSet: '--name -n' },
    passesOver: '--instance-ids',
    means: () => ({
      did: 'Brought the instances of a scale set up to its model.',
      workflow: 'update-scale-set-instances',
    }),
  },
];
