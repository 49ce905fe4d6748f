/** The directory, as far as role assignments need it: the identities of resources, and the person who asks. */
import type { Resource } from './resource.ts';
import type { Store } from './store.ts';

export type PrincipalType = 'ServicePrincipal' | 'User';

/** The id of a principal that is created now. */
export const newPrincipal = (store: Store): string => store.births.record(store.newId(), store.now);

const principalOf = (resource: Resource): string | undefined =>
  resource.type === 'Microsoft.ManagedIdentity/userAssignedIdentities'
    ? resource.properties.principalId
    : resource.identity?.principalId;

/** What a principal is, or undefined where the directory has none with this id. Everyone who holds a token is in it. */
export const principalType = (store: Store, id: string, caller: string): PrincipalType | undefined => {
  const wanted = id.toLowerCase();
  for (const resource of store.everything()) if (principalOf(resource) === wanted) return 'ServicePrincipal';
  return wanted === caller.toLowerCase() ? 'User' : undefined;
};
