// Create a scale set with a system-assigned identity
// First, since a template cannot: Create a resource group
//   az group create --name rg-lab --location westeurope
// Deploy it
//   az deployment group create --resource-group rg-lab --template-file create-scale-set-with-system-assigned-identity.bicep

resource labpoolVNET 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'lab-poolVNET'
  location: 'westeurope'
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.0.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'lab-poolSubnet'
        properties: {
          addressPrefix: '10.0.0.0/24'
        }
      }
    ]
  }
}

resource labpool 'Microsoft.Compute/virtualMachineScaleSets@2026-03-01' = {
  name: 'lab-pool'
  location: 'westeurope'
  sku: {
    name: 'Standard_D2s_v5'
    tier: 'Standard'
    capacity: 2
  }
  properties: {
    upgradePolicy: {
      mode: 'Manual'
    }
    virtualMachineProfile: {
      osProfile: {
        computerNamePrefix: 'lab-pool'
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
            name: 'lab-poolNic'
            properties: {
              primary: true
              ipConfigurations: [
                {
                  name: 'ipconfig'
                  properties: {
                    subnet: {
                      id: '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-lab/providers/Microsoft.Network/virtualNetworks/lab-poolVNET/subnets/lab-poolSubnet'
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
    orchestrationMode: 'Uniform'
  }
  identity: {
    type: 'SystemAssigned'
  }
  dependsOn: [
    labpoolVNET
  ]
}
