// Add the retired managed identity extension to a virtual machine
// Deploy it
//   az deployment group create --resource-group rg-photos --template-file add-identity-extension.bicep

resource photosweb2ManagedIdentityExtensionForLinux 'Microsoft.Compute/virtualMachines/extensions@2026-03-01' = {
  name: 'photos-web-2/ManagedIdentityExtensionForLinux'
  location: 'westeurope'
  properties: {
    publisher: 'Microsoft.ManagedIdentity'
    type: 'ManagedIdentityExtensionForLinux'
    typeHandlerVersion: '1.0'
    autoUpgradeMinorVersion: true
    settings: {
      port: 50342
    }
  }
}
