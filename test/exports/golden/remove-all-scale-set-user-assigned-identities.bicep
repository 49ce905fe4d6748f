// Remove all user-assigned identities from a scale set
// Deploy it
//   az deployment group create --resource-group rg-web --template-file remove-all-scale-set-user-assigned-identities.bicep

// All identities that web-front is to have are named here: others that it has by then are taken from it.
resource webfront 'Microsoft.Compute/virtualMachineScaleSets@2026-03-01' = {
  name: 'web-front'
  location: 'northeurope'
  identity: {
    type: 'None'
  }
}
