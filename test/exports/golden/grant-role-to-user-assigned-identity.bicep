// Grant a role to a user-assigned identity
// Deploy it
//   az deployment group create --resource-group rg-photos --template-file grant-role-to-user-assigned-identity.bicep

resource principalIdSource 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: 'id-thumbnails'
  scope: resourceGroup('b78f4a61-6751-4c23-a279-6fc3fcbf0081', 'rg-photos')
}

resource roleAssignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid('/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-photos', '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-photos/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-thumbnails', '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1')
  properties: {
    roleDefinitionId: '/providers/Microsoft.Authorization/roleDefinitions/2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
    principalId: principalIdSource.properties.principalId
    principalType: 'ServicePrincipal'
  }
}
