/** Managed identities: which one, and what Azure invents for it. */
import { identityName } from '../../arm/names.ts';
import { canonicalId, formatResourceId, isIdOf, nameOfId, resourceGroupOfId } from '../../arm/resource-id.ts';
import type { Azure } from '../../model/azure.ts';
import { type Choice, fact, field, type Known } from '../../model/field.ts';

const type = 'Microsoft.ManagedIdentity/userAssignedIdentities';

/** A bare name is one of the machine's own resource group. */
export const identityIdOf = (typed: string, { subscription = '', resourceGroup = '' }: Known): string =>
  canonicalId(typed.startsWith('/') ? typed : formatResourceId({ subscription, resourceGroup, type, name: typed }));

const identities = async (azure: Azure, { subscription = '' }: Known): Promise<readonly Choice[]> =>
  (await azure.identities.list({ subscription })).map(({ id, name, location }) => ({
    value: id,
    label: name,
    hint: `${resourceGroupOfId(id)}, ${location}`,
  }));

/** Kept as a full resource id, since a bare name is looked for in the machine's own group only. */
export const userAssignedIdentity = field({
  label: 'User-assigned identity',
  question: 'Which user-assigned identity?',
  explain: 'Pick one of the subscription, or type a new name: it is created in the resource group.',
  choices: identities,
  rule: () => ({
    says: `${identityName.says}; or the full resource id of a user-assigned identity`,
    accepts: id => isIdOf(type, id) && identityName.accepts(nameOfId(id)),
  }),
  parse: identityIdOf,
  show: nameOfId,
});

/** One that there is, wherever it is in the subscription. */
export const existingIdentity = field({
  label: 'User-assigned identity',
  question: 'Which user-assigned identity?',
  explain: 'Every one of the subscription is listed.',
  none: 'This subscription has no user-assigned identity.',
  choices: identities,
  parse: identityIdOf,
  show: nameOfId,
});

export const identityType = fact('Identity type');
export const principalId = fact('Principal ID');
export const clientId = fact('Client ID');
export const systemPrincipalId = fact('Principal ID of the system-assigned identity');
export const userAssignedIdentities = fact('User-assigned identities');
