// Remove all user-assigned identities, keep the system-assigned one
// Deploy it
//   az deployment group create --resource-group rg-photos --template-file remove-all-user-assigned-identities-keep-system-assigned.bicep

// All identities that photos-admin is to have are named here: others that it has by then are taken from it.
resource photosadmin 'Microsoft.Compute/virtualMachines@2026-03-01' = {
  name: 'photos-admin'
  location: 'westeurope'
  identity: {
    type: 'SystemAssigned'
  }
}
