/** Virtual machines: one that exists, or what a new one is to be. */
import { images, isWindowsImage, urn } from '../../arm/images.ts';
import { machineName } from '../../arm/names.ts';
import type { Named } from '../../model/azure.ts';
import { type Detail, details, field, type Known } from '../../model/field.ts';
import type { VirtualMachine } from '../../model/resources.ts';
import { blockInWords, namesOf } from '../identity-block.ts';

export const machineAt = ({ subscription = '', resourceGroup = '', virtualMachine = '' }: Known): Named => ({
  subscription,
  resourceGroup,
  name: virtualMachine,
});

export const machineDetails = (machine: VirtualMachine): readonly Detail[] =>
  details({
    Region: machine.location,
    Size: machine.size,
    'Operating system': machine.operatingSystem,
    Image: machine.image,
    'Identity type': machine.identity.type,
    'User-assigned identities': namesOf(machine.identity) || 'none',
    'Principal ID of the system-assigned one': machine.identity.principalId,
  });

export const virtualMachine = field({
  label: 'Virtual machine',
  question: 'Which virtual machine?',
  explain: 'Beside each stands what identities it has now.',
  none: 'This resource group has no virtual machine.',
  choices: async (azure, { subscription = '', resourceGroup = '' }) =>
    (await azure.virtualMachines.list({ subscription, resourceGroup })).map(machine => ({
      value: machine.name,
      label: machine.name,
      hint: blockInWords(machine.identity),
      details: machineDetails(machine),
    })),
});

export const image = field({
  label: 'Image',
  question: 'Which image?',
  explain: 'The aliases of today; UbuntuLTS, in older pages, is gone: Ubuntu2204 follows it.',
  options: images.map(each => ({ value: each.alias, label: each.alias, hint: `${each.os}, ${urn(each)}` })),
});

export const newVirtualMachine = field({
  label: 'Virtual machine',
  question: 'What is the name of the new virtual machine?',
  explain: 'The name is also the computer name, so the operating system limits it.',
  rule: ({ image = '' }: Known) => machineName(image),
});

export const size = field({
  label: 'Size',
  question: 'Which size?',
  explain: 'The sizes that the region offers.',
  none: 'This region offers no size.',
  choices: async (azure, { subscription = '', location = '' }) =>
    (await azure.sizes({ subscription, location })).map(({ name, cores, memory }) => ({
      value: name,
      label: name,
      hint: `${cores} ${cores === 1 ? 'core' : 'cores'}, ${memory} GiB`,
    })),
  default: () => 'Standard_D2s_v5',
});

export const operatingSystem = (image: string): 'Windows' | 'Linux' => (isWindowsImage(image) ? 'Windows' : 'Linux');
