/** What can be done with Microsoft.ManagedIdentity, as roles name it, in the order and the words that were recorded. */
import { managedIdentityVersions } from '../api-versions.ts';
import { ok, type TypeOfResource } from '../call.ts';

const user = 'User Assigned Identities';
const federated = 'Federated Identity Credentials';

const operations = [
  [
    'identities/read',
    'System Assigned Identities',
    'Get System Assigned Identity',
    'Gets an existing system assigned identity',
  ],
  [
    'operations/read',
    'Managed Identity operations',
    'List Managed Identity operations',
    'Lists operations available on Microsoft.ManagedIdentity resource provider',
  ],
  [
    'register/action',
    'Managed Identity Resource Provider',
    'Registers the Managed Identity Resource Provider',
    'Registers the subscription for the managed identity resource provider',
  ],
  [
    'userAssignedIdentities/assign/action',
    user,
    'Assign User Assigned Identity',
    'RBAC action for assigning an existing user assigned identity to a resource',
  ],
  [
    'userAssignedIdentities/delete',
    user,
    'Delete User Assigned Identity',
    'Deletes an existing user assigned identity',
  ],
  [
    'userAssignedIdentities/federatedIdentityCredentials/read',
    federated,
    `Get or list ${federated}`,
    `Get or list ${federated}`,
  ],
  [
    'userAssignedIdentities/federatedIdentityCredentials/write',
    federated,
    'Add or update Federated Identity Credential',
    'Add or update a Federated Identity Credential',
  ],
  [
    'userAssignedIdentities/federatedIdentityCredentials/delete',
    federated,
    'Delete Federated Identity Credential',
    'Delete a Federated Identity Credential',
  ],
  [
    'userAssignedIdentities/listAssociatedResources/action',
    user,
    'List associated resources for User Assigned Identity',
    'Lists all associated resources for an existing user assigned identity',
  ],
  ['userAssignedIdentities/read', user, 'Get User Assigned Identity', 'Gets an existing user assigned identity'],
  [
    'userAssignedIdentities/write',
    user,
    'Create/Update User Assigned Identity',
    'Creates a new user assigned identity or updates the tags associated with an existing user assigned identity',
  ],
  [
    'userAssignedIdentities/revokeTokens/action',
    user,
    'Revokes tokens minted on User Assigned Identity',
    'Revoked all the existing tokens on a user assigned identity',
  ],
] as const;

const value = operations.map(([action, resource, operation, description]) => ({
  name: `Microsoft.ManagedIdentity/${action}`,
  display: { provider: 'Microsoft Managed Identity', resource, operation, description },
}));

export const identityOperations: TypeOfResource = {
  type: 'operations',
  versions: managedIdentityVersions,
  routes: { 'GET /providers/Microsoft.ManagedIdentity/operations': () => ok({ value }) },
};
