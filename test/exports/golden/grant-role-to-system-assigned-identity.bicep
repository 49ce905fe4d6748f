// Grant a role to the system-assigned identity of a virtual machine
// Deploy it
//   az deployment group create --resource-group rg-photos --template-file grant-role-to-system-assigned-identity.bicep

resource systemPrincipalIdSource 'Microsoft.Compute/virtualMachines@2026-03-01' existing = {
  name: 'photos-index'
  scope: resourceGroup('b78f4a61-6751-4c23-a279-6fc3fcbf0081', 'rg-photos')
}

resource roleAssignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid('/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-photos', '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-photos/providers/Microsoft.Compute/virtualMachines/photos-index', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
  properties: {
    roleDefinitionId: '/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7'
    principalId: systemPrincipalIdSource.identity.principalId
    principalType: 'ServicePrincipal'
  }
}
