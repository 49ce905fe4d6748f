// Remove one user-assigned identity from a virtual machine
// Deploy it
//   az deployment group create --resource-group rg-photos --template-file remove-user-assigned-identity.bicep

// All identities that photos-resize is to have are named here: others that it has by then are taken from it.
resource photosresize 'Microsoft.Compute/virtualMachines@2026-03-01' = {
  name: 'photos-resize'
  location: 'westeurope'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-photos/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-photos': {}
    }
  }
}
