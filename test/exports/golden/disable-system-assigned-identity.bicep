// Disable the system-assigned identity, keep user-assigned ones
// Deploy it
//   az deployment group create --resource-group rg-photos --template-file disable-system-assigned-identity.bicep

// All identities that photos-admin is to have are named here: others that it has by then are taken from it.
resource photosadmin 'Microsoft.Compute/virtualMachines@2026-03-01' = {
  name: 'photos-admin'
  location: 'westeurope'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-shared-identities/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-deploy': {}
      '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-shared-identities/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-backup': {}
    }
  }
}
