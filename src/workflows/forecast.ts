/** What a token request without a client ID gets today, and what it will get: the change that nobody sees coming. */
import { type DefaultIdentity, defaultIdentity } from '../arm/default-identity.ts';
import type { Identities } from '../arm/identity.ts';
import { nameOfId } from '../arm/resource-id.ts';
import { knownAfterApply } from '../model/plan.ts';
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

/** The variable that every Azure SDK reads: code that names its identity does not depend on what else is assigned. */
const advice = (after: IdentityBlock): readonly string[] =>
  Object.entries(after.userAssignedIdentities).flatMap(([id, { clientId }]) =>
    clientId && clientId !== knownAfterApply ? [`For ${nameOfId(id)} set AZURE_CLIENT_ID=${clientId}`] : [],
  );

export const forecast = (before: IdentityBlock, after: IdentityBlock): readonly string[] => {
  const [now, then] = [before, after].map(block => inWords(defaultIdentity(identitiesOf(block))));
  const change = now === then ? `gets ${now}, as before` : `gets ${now} now, and will get ${then}`;
  return [`A token request without a client ID ${change}`, ...advice(after)];
};

/** The same for one of several, and only where something changes for code that names no client ID. */
export const forecastFor = (name: string, before: Identities, after: Identities): readonly string[] => {
  const [now, then] = [before, after].map(each => inWords(defaultIdentity(each)));
  return now === then ? [] : [`${name}: a token request without a client ID gets ${now} now, and will get ${then}`];
};
