// Disable the system-assigned identity where it is the only one
// Deploy it
//   az deployment group create --resource-group rg-photos --template-file disable-only-identity.bicep

// All identities that photos-web-2 is to have are named here: others that it has by then are taken from it.
resource photosweb2 'Microsoft.Compute/virtualMachines@2026-03-01' = {
  name: 'photos-web-2'
  location: 'westeurope'
  identity: {
    type: 'None'
  }
}
