/** One of the identities that a target has. */
import { nameOfId, resourceGroupOfId } from '../../arm/resource-id.ts';
import { type Field, type Fields, field } from '../../model/field.ts';
import type { Target } from '../targets/target.ts';
import { identityIdOf } from './identity.ts';

export const attachedTo = <N extends Fields>(on: Target<N>): Field<string> =>
  field({
    label: 'Identity to remove',
    question: 'Which user-assigned identity is removed?',
    explain: 'Only this one is removed; every other identity stays.',
    none: `This ${on.noun} has no user-assigned identity.`,
    choices: async (azure, known) => {
      const carrier = await on.read(azure, on.at(known));
      return Object.entries(carrier?.identity.userAssignedIdentities ?? {}).map(([id, { clientId }]) => ({
        value: id,
        label: nameOfId(id),
        hint: [resourceGroupOfId(id), clientId && `client ID ${clientId}`].filter(Boolean).join(', '),
      }));
    },
    parse: identityIdOf,
    show: nameOfId,
  });
