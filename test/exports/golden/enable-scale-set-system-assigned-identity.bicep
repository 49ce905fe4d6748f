// Enable the system-assigned identity of a scale set
// Deploy it
//   az deployment group create --resource-group rg-batch --template-file enable-scale-set-system-assigned-identity.bicep

// All identities that batch-pool is to have are named here: others that it has by then are taken from it.
resource batchpool 'Microsoft.Compute/virtualMachineScaleSets@2026-03-01' = {
  name: 'batch-pool'
  location: 'eastus'
  identity: {
    type: 'SystemAssigned'
  }
}
