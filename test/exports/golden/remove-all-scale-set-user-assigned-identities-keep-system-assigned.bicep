// Remove all user-assigned identities from a scale set, keep the system-assigned one
// Deploy it
//   az deployment group create --resource-group rg-batch --template-file remove-all-scale-set-user-assigned-identities-keep-system-assigned.bicep

// All identities that batch-render is to have are named here: others that it has by then are taken from it.
resource batchrender 'Microsoft.Compute/virtualMachineScaleSets@2026-03-01' = {
  name: 'batch-render'
  location: 'eastus'
  identity: {
    type: 'SystemAssigned'
  }
}
