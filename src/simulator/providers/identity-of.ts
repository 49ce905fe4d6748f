/** The identity block that a write leads to, with the identities and the directory of a store, as far as the caller may. */
import type { Call } from '../call.ts';
import type { IdentityBlock } from '../identity-block.ts';
import { type IdentityWrite, identityAfter } from '../identity-transition.ts';
import { newPrincipal } from '../principals.ts';
import { gatewayRefusal } from '../refusal.ts';

const assign = 'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action';

/** Only what is newly linked is checked; whoever may not assign is not told whether the identity exists. */
const checkAssignable = ({ access }: Call, resource: string, ids: readonly string[]): void => {
  const forbidden = ids.filter(id => !access.allows(assign, id));
  if (!forbidden.length) return;
  const [, type = ''] = /\/providers\/([^/]+\/[^/]+)\//i.exec(resource) ?? [];
  throw gatewayRefusal(
    403,
    'LinkedAuthorizationFailed',
    `The client '${access.name}' with object id '${access.id}' has permission to perform action '${type}/write' on scope '${resource}'; however, it does not have permission to perform action '${assign}' on the linked scope(s) '${forbidden.join(',')}' or the linked scope(s) are invalid.`,
  );
};

/** @throws Refusal */
export const identityOf = (call: Call, write: IdentityWrite): IdentityBlock | undefined => {
  const { store } = call;
  return identityAfter(write, {
    tenant: store.tenant.id,
    newPrincipal: () => newPrincipal(store),
    hasIdentity: id => store.find('Microsoft.ManagedIdentity/userAssignedIdentities', id) !== undefined,
    checkAssignable: ids => checkAssignable(call, write.resource, ids),
  });
};
