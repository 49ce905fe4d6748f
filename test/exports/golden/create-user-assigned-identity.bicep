// Create a user-assigned identity
// First, since a template cannot: Create a resource group
//   az group create --name rg-onboarding --location westeurope
// Deploy it
//   az deployment group create --resource-group rg-onboarding --template-file create-user-assigned-identity.bicep

resource idonboarding 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-onboarding'
  location: 'westeurope'
}
