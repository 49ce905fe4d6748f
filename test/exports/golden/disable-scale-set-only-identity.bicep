// Disable the system-assigned identity of a scale set where it is the only one
// Deploy it
//   az deployment group create --resource-group rg-web --template-file disable-scale-set-only-identity.bicep

// All identities that web-queue is to have are named here: others that it has by then are taken from it.
resource webqueue 'Microsoft.Compute/virtualMachineScaleSets@2026-03-01' = {
  name: 'web-queue'
  location: 'northeurope'
  identity: {
    type: 'None'
  }
}
