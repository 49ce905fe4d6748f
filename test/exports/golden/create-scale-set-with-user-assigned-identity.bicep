// Create a scale set with a user-assigned identity
// Deploy it
//   az deployment group create --resource-group rg-web --template-file create-scale-set-with-user-assigned-identity.bicep

resource webnewVNET 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'web-newVNET'
  location: 'northeurope'
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.0.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'web-newSubnet'
        properties: {
          addressPrefix: '10.0.0.0/24'
        }
      }
    ]
  }
}

resource webnew 'Microsoft.Compute/virtualMachineScaleSets@2026-03-01' = {
  name: 'web-new'
  location: 'northeurope'
  sku: {
    name: 'Standard_D2s_v5'
    tier: 'Standard'
    capacity: 2
  }
  properties: {
    upgradePolicy: {
      mode: 'Automatic'
    }
    virtualMachineProfile: {
      osProfile: {
        computerNamePrefix: 'web-new'
        adminUsername: 'azureuser'
        linuxConfiguration: {
          disablePasswordAuthentication: true
          ssh: {
            publicKeys: [
              {
                path: '/home/azureuser/.ssh/authorized_keys'
                keyData: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAImi1wizard2examplemi1wizard2exampleabcdefghi azureuser@example'
              }
            ]
          }
        }
      }
      storageProfile: {
        imageReference: {
          publisher: 'Canonical'
          offer: '0001-com-ubuntu-server-jammy'
          sku: '22_04-lts-gen2'
          version: 'latest'
        }
        osDisk: {
          createOption: 'FromImage'
          managedDisk: {
            storageAccountType: 'Premium_LRS'
          }
        }
      }
      networkProfile: {
        networkInterfaceConfigurations: [
          {
            name: 'web-newNic'
            properties: {
              primary: true
              ipConfigurations: [
                {
                  name: 'ipconfig'
                  properties: {
                    subnet: {
                      id: '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-web/providers/Microsoft.Network/virtualNetworks/web-newVNET/subnets/web-newSubnet'
                    }
                    primary: true
                  }
                }
              ]
            }
          }
        ]
        networkApiVersion: '2022-11-01'
      }
    }
    singlePlacementGroup: false
    platformFaultDomainCount: 1
    orchestrationMode: 'Flexible'
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-shared-identities/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-deploy': {}
    }
  }
  dependsOn: [
    webnewVNET
  ]
}
