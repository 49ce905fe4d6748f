// Grant a role to the system-assigned identity of a scale set
// Deploy it
//   az deployment group create --resource-group rg-web --template-file grant-role-to-scale-set-identity.bicep

resource systemPrincipalIdSource 'Microsoft.Compute/virtualMachineScaleSets@2026-03-01' existing = {
  name: 'web-queue'
  scope: resourceGroup('b78f4a61-6751-4c23-a279-6fc3fcbf0081', 'rg-web')
}

resource roleAssignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid('/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-web', '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-web/providers/Microsoft.Compute/virtualMachineScaleSets/web-queue', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
  properties: {
    roleDefinitionId: '/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7'
    principalId: systemPrincipalIdSource.identity.principalId
    principalType: 'ServicePrincipal'
  }
}
