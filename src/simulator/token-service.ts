/** What machines are answered from, where they ask for tokens: the tenant, the time, and the tokens that they have already. */
import type { Conduct } from './call.ts';
import type { Directory } from './metadata-answer.ts';
import type { Store } from './store.ts';

export const tokenService = (store: Store, { tokenCache }: Pick<Conduct, 'tokenCache'>): Directory => ({
  tenant: store.tenant.id,
  now: store.now,
  issuedAt: (principal, resource) => {
    const now = Math.floor(store.now / 1000);
    return tokenCache ? store.tokens.issuedAt(principal, resource, now) : now;
  },
});
