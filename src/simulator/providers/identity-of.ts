/** The identity block that a write leads to, with the identities and the directory of a store. */
import type { IdentityBlock } from '../identity-block.ts';
import { type IdentityWrite, identityAfter } from '../identity-transition.ts';
import { newPrincipal } from '../principals.ts';
import type { Store } from '../store.ts';

/** @throws Refusal */
export const identityOf = (store: Store, write: IdentityWrite): IdentityBlock | undefined =>
  identityAfter(write, {
    tenant: store.tenant.id,
    newPrincipal: () => newPrincipal(store),
    hasIdentity: id => store.find('Microsoft.ManagedIdentity/userAssignedIdentities', id) !== undefined,
  });
