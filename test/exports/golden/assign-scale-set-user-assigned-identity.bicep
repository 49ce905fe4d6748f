// Assign a user-assigned identity to a scale set
// Deploy it
//   az deployment group create --resource-group rg-web --template-file assign-scale-set-user-assigned-identity.bicep
// Afterwards, since a template cannot: Bring the instances up to date
//   az vmss update-instances --resource-group rg-web --name web-front --instance-ids '*'

// All identities that web-front is to have are named here: others that it has by then are taken from it.
resource webfront 'Microsoft.Compute/virtualMachineScaleSets@2026-03-01' = {
  name: 'web-front'
  location: 'northeurope'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-shared-identities/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-deploy': {}
      '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-photos/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-photos': {}
    }
  }
}
