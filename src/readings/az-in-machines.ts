/** `az …` on what is inside machines: the VM extension, scripts, and the instances of a scale set. */
import {
  addingExtension,
  isIdentityExtension,
  removingExtension,
  runningScript,
  updatingInstances,
} from './acts-in-machines.ts';
import { type Family, found } from './family.ts';
import { ofExtensions } from './passed-over.ts';

const group = { subscription: '--subscription', resourceGroup: '--resource-group -g', ids: '--ids' };

const extension = { ...group, virtualMachine: '--vm-name', identityExtension: '--name -n', publisher: '--publisher' };

/** `az vm identity`, as a page prints it for the extension. */
const misprinted = 'az vm identity';

export const azInMachines: readonly Family[] = [
  {
    commands: ['az vm extension set'],
    options: extension,
    passesOver: ofExtensions,
    means: written => (isIdentityExtension(written) ? addingExtension : undefined),
  },
  {
    commands: ['az vm extension delete', misprinted],
    options: extension,
    passesOver: ofExtensions,
    // Named alone, as a sentence of the pages does, it is that of the identity.
    means: (written, command) =>
      isIdentityExtension(written) || (command !== misprinted && !Object.keys(written).length)
        ? removingExtension(...found({ 'extension-command-misprinted': command === misprinted }))
        : undefined,
  },
  {
    commands: ['az vm run-command invoke'],
    options: { ...group, virtualMachine: '--name -n --vm-name', scripts: '--scripts' },
    passesOver: '--command-id --parameters',
    means: ({ scripts }) => runningScript(scripts),
  },
  {
    commands: ['az vmss update-instances'],
    options: { ...group, scaleSet: '--name -n' },
    passesOver: '--instance-ids',
    means: () => updatingInstances,
  },
];
