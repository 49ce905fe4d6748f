/** Microsoft.ManagedIdentity: identities that are resources of their own. */
import type { Provider } from '../call.ts';
import { userAssignedIdentities } from './user-assigned-identities.ts';

export const managedIdentity: Provider = {
  namespace: 'Microsoft.ManagedIdentity',
  writes: 'compact',
  types: [userAssignedIdentities],
};
