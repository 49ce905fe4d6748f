/** What a token request without a client ID gets today, and what it will get: the change that nobody sees coming. */
import { type DefaultIdentity, defaultIdentity } from '../arm/default-identity.ts';
import { nameOfId } from '../arm/resource-id.ts';
import type { IdentityBlock } from '../model/resources.ts';
import { identitiesOf } from './identity-block.ts';

const inWords = (identity: DefaultIdentity): string => {
  switch (identity.is) {
    case 'system-assigned':
      return 'the system-assigned identity';
    case 'user-assigned':
      return nameOfId(identity.id);
    case 'ambiguous':
      return `an error, since there are ${identity.ids.length} user-assigned identities`;
    case 'none':
      return 'an error, since there is no identity';
  }
};

/** The variable that every Azure SDK reads, for code that means one of several. */
const advice = (after: IdentityBlock): readonly string[] => {
  const ids = Object.entries(after.userAssignedIdentities);
  if (!ids.length || (ids.length === 1 && !after.type.includes('SystemAssigned'))) return [];
  return ids.map(
    ([id, { clientId = '' }]) => `For ${nameOfId(id)} set AZURE_CLIENT_ID=${clientId || '(its client ID)'}`,
  );
};

export const forecast = (before: IdentityBlock, after: IdentityBlock): readonly string[] => {
  const [now, then] = [before, after].map(block => inWords(defaultIdentity(identitiesOf(block))));
  const change = now === then ? `gets ${now}, as before` : `gets ${now} now, and will get ${then}`;
  return [`A token request without a client ID ${change}`, ...advice(after)];
};
