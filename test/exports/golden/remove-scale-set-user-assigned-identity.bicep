// Remove one user-assigned identity from a scale set
// Deploy it
//   az deployment group create --resource-group rg-web --template-file remove-scale-set-user-assigned-identity.bicep
// Afterwards, since a template cannot: Bring the instances up to date
//   az vmss update-instances --resource-group rg-web --name web-front --instance-ids '*'

// All identities that web-front is to have are named here: others that it has by then are taken from it.
resource webfront 'Microsoft.Compute/virtualMachineScaleSets@2026-03-01' = {
  name: 'web-front'
  location: 'northeurope'
  identity: {
    type: 'None'
  }
}
