/** Managed identities: which one, and what Azure invents for it. */

import { identityName } from '../../arm/names.ts';
import { formatResourceId, isIdOf, nameOfId } from '../../arm/resource-id.ts';
import { fact, field, type Known } from '../../model/field.ts';
import { machineAt } from './machine.ts';

const type = 'Microsoft.ManagedIdentity/userAssignedIdentities';

const idOf = (typed: string, { subscription = '', resourceGroup = '' }: Known): string =>
  typed.startsWith('/') ? typed : formatResourceId({ subscription, resourceGroup, type, name: typed });

/** Kept as a full resource id, since a bare name is looked for in the machine's own group only. */
export const userAssignedIdentity = field({
  label: 'User-assigned identity',
  question: 'Which user-assigned identity?',
  explain: 'Pick one of the subscription, or type a new name: it is created in the resource group.',
  choices: async (azure, known) =>
    (await azure.identities.list({ subscription: known.subscription ?? '' })).map(({ id, name, location }) => ({
      value: id,
      label: name,
      hint: `${groupOf(id)}, ${location}`,
    })),
  rule: () => ({
    says: `${identityName.says}; or a full resource id`,
    accepts: id => isIdOf(type, id) && identityName.accepts(nameOfId(id)),
  }),
  parse: idOf,
  show: nameOfId,
});

const groupOf = (id: string): string => id.split('/')[4] ?? '';

export const attachedIdentity = field({
  label: 'Identity to remove',
  question: 'Which user-assigned identity is removed?',
  explain: 'Only this one is removed; every other identity of the machine stays.',
  none: 'This machine has no user-assigned identity.',
  choices: async (azure, known) => {
    const machine = await azure.virtualMachines.get(machineAt(known));
    return Object.entries(machine?.identity.userAssignedIdentities ?? {}).map(([id, { clientId }]) => ({
      value: id,
      label: nameOfId(id),
      hint: [groupOf(id), clientId && `client ID ${clientId}`].filter(Boolean).join(', '),
    }));
  },
  parse: idOf,
  show: nameOfId,
});

export const identityType = fact('Identity type');
export const principalId = fact('Principal ID');
export const clientId = fact('Client ID');
export const systemPrincipalId = fact('Principal ID of the system-assigned identity');
export const userAssignedIdentities = fact('User-assigned identities');
