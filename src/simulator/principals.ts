/** The directory, as far as role assignments need it: the identities of resources, and the person who asks. */
import { sameText } from './filter.ts';
import type { Store } from './store.ts';

export type PrincipalType = 'ServicePrincipal' | 'User';

/** The id of a principal that is created now. */
export const newPrincipal = (store: Store): string => store.births.record(store.newId(), store.now);

/** What a principal is, or undefined where the directory has none with this id. Everyone who holds a token is in it. */
export const principalType = (store: Store, id: string, caller: string): PrincipalType | undefined => {
  if (store.principals.isIdentity(id)) return 'ServicePrincipal';
  return store.principals.caller(id) || sameText(id, caller) ? 'User' : undefined;
};
