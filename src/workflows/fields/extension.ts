/** The managed identity extension, which the metadata service replaced (planned for January 2019). */
import type { Azure, Named } from '../../model/azure.ts';
import { field } from '../../model/field.ts';
import type { Extension } from '../../model/resources.ts';
import { machineAt } from './machine.ts';

export const extensionPublisher = 'Microsoft.ManagedIdentity';

/** Where code on the machine found it. */
export const extensionPort = 50342;

/** Its name is its type, in every document. */
const nameFor = (operatingSystem: string): string => `ManagedIdentityExtensionFor${operatingSystem}`;

export const installedOn = async (azure: Azure, at: Named): Promise<readonly Extension[]> =>
  (await azure.extensions.list(at)).filter(({ publisher }) => publisher === extensionPublisher);

export const notInstalled = 'none';

/** The retired way is there for who has to reproduce an old machine, and never by default. */
export const extensionToAdd = field({
  label: 'Extension',
  question: 'Do you really want the retired extension?',
  explain:
    'Code on the machine gets tokens from the metadata service without it. Adding it is of use for old code only.',
  choices: async (azure, known) => {
    const machine = await azure.virtualMachines.get(machineAt(known));
    const name = nameFor(machine?.operatingSystem ?? 'Linux');
    return [
      { value: notInstalled, label: 'No', hint: 'the metadata service answers without it' },
      { value: name, label: `Yes, ${name}`, hint: 'retired; planned for deprecation in January 2019' },
    ];
  },
});

export const extensionToRemove = field({
  label: 'Extension',
  question: 'Which extension is removed?',
  explain: 'Only the extension goes: the identity, and what it may do, stay.',
  none: 'This machine has no managed identity extension.',
  choices: async (azure, known) =>
    (await installedOn(azure, machineAt(known))).map(({ name, type }) => ({ value: name, label: name, hint: type })),
});
