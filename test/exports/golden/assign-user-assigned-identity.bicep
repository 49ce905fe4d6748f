// Assign a user-assigned identity to a virtual machine
// Deploy it
//   az deployment group create --resource-group rg-photos --template-file assign-user-assigned-identity.bicep

resource idalbums 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-albums'
  location: 'westeurope'
}

// All identities that photos-web-1 is to have are named here: others that it has by then are taken from it.
resource photosweb1 'Microsoft.Compute/virtualMachines@2026-03-01' = {
  name: 'photos-web-1'
  location: 'westeurope'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-photos/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-albums': {}
    }
  }
  dependsOn: [
    idalbums
  ]
}
