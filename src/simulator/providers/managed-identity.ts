/** Microsoft.ManagedIdentity: identities that are resources of their own, and those of machines. */
import type { Provider } from '../call.ts';
import { associatedResources } from './associated-resources.ts';
import { federatedCredentials } from './federated-credentials.ts';
import { identityOperations } from './identity-operations.ts';
import { systemAssignedIdentities } from './system-assigned-identities.ts';
import { userAssignedIdentities } from './user-assigned-identities.ts';

export const managedIdentity: Provider = {
  namespace: 'Microsoft.ManagedIdentity',
  writes: 'compact',
  types: [
    userAssignedIdentities,
    federatedCredentials,
    associatedResources,
    systemAssignedIdentities,
    identityOperations,
  ],
};
