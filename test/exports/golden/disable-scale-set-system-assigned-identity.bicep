// Disable the system-assigned identity of a scale set, keep user-assigned ones
// Deploy it
//   az deployment group create --resource-group rg-batch --template-file disable-scale-set-system-assigned-identity.bicep

// All identities that batch-render is to have are named here: others that it has by then are taken from it.
resource batchrender 'Microsoft.Compute/virtualMachineScaleSets@2026-03-01' = {
  name: 'batch-render'
  location: 'eastus'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-shared-identities/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-backup': {}
    }
  }
}
