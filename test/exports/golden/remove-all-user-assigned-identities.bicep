// Remove all user-assigned identities
// Deploy it
//   az deployment group create --resource-group rg-photos --template-file remove-all-user-assigned-identities.bicep

// All identities that photos-resize is to have are named here: others that it has by then are taken from it.
resource photosresize 'Microsoft.Compute/virtualMachines@2026-03-01' = {
  name: 'photos-resize'
  location: 'westeurope'
  identity: {
    type: 'None'
  }
}
