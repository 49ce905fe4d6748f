/** Managed identities: which one, and what Azure invents for it. */
import { hasIdentity } from '../../arm/identity.ts';
import { identityName } from '../../arm/names.ts';
import { canonicalId, formatResourceId, isIdOf, nameOfId, resourceGroupOfId } from '../../arm/resource-id.ts';
import type { Azure } from '../../model/azure.ts';
import { type Choice, details, fact, field, type Known } from '../../model/field.ts';
import { ProblemError } from '../../model/problem.ts';
import type { UserAssignedIdentity } from '../../model/resources.ts';
import { identitiesOf } from '../identity-block.ts';
import { type User, usersIn } from '../identity-users.ts';

const type = 'Microsoft.ManagedIdentity/userAssignedIdentities';

/** A bare name is one of the machine's own resource group. */
export const identityIdOf = (typed: string, { subscription = '', resourceGroup = '' }: Known): string =>
  canonicalId(typed.startsWith('/') ? typed : formatResourceId({ subscription, resourceGroup, type, name: typed }));

/** Who may see identities may perhaps not see machines: then nobody can say who uses them. */
const usersSeen = (azure: Azure, subscription: string): Promise<readonly User[] | undefined> =>
  usersIn(azure, subscription).catch(error => {
    if (error instanceof ProblemError) return undefined;
    throw error;
  });

const usedBy = (id: string, users: readonly User[] | undefined): string =>
  users
    ?.filter(({ identity }) => hasIdentity(identitiesOf(identity), id))
    .map(user => nameOfId(user.id))
    .join(', ') ?? 'this account may not look';

const choiceFor =
  (users: readonly User[] | undefined) =>
  ({ id, name, location, clientId, principalId, tags }: UserAssignedIdentity): Choice => ({
    value: id,
    label: name,
    hint: `${resourceGroupOfId(id)}, ${location}`,
    details: details({
      'Used by': usedBy(id, users) || 'no machine of this subscription',
      'Resource group': resourceGroupOfId(id),
      Region: location,
      'Client ID': clientId,
      'Principal ID': principalId,
      Tags: Object.entries(tags)
        .map(([tag, value]) => `${tag}=${value}`)
        .join(', '),
    }),
  });

const identities = async (azure: Azure, { subscription = '' }: Known): Promise<readonly Choice[]> => {
  const [found, users] = await Promise.all([azure.identities.list({ subscription }), usersSeen(azure, subscription)]);
  return found.map(choiceFor(users));
};

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
