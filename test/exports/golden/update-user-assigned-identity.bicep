// Tag a user-assigned identity
// Deploy it
//   az deployment group create --resource-group rg-photos --template-file update-user-assigned-identity.bicep

// All tags that id-photos is to have are named here: others that it has by then are taken from it.
resource idphotos 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-photos'
  location: 'westeurope'
  tags: {
    team: 'photos'
    cost: '42'
  }
}
