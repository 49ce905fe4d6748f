// Create a virtual machine with a system-assigned identity
// First, since a template cannot: Create a resource group
//   az group create --name rg-lab --location westeurope
// Deploy it
//   az deployment group create --resource-group rg-lab --template-file create-virtual-machine-with-system-assigned-identity.bicep

@description('Password')
@secure()
param adminPassword string

resource labwin1VNET 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'lab-win-1VNET'
  location: 'westeurope'
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.0.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'lab-win-1Subnet'
        properties: {
          addressPrefix: '10.0.0.0/24'
        }
      }
    ]
  }
}

resource labwin1 'Microsoft.Compute/virtualMachines@2026-03-01' = {
  name: 'lab-win-1'
  location: 'westeurope'
  properties: {
    hardwareProfile: {
      vmSize: 'Standard_D2s_v5'
    }
    storageProfile: {
      imageReference: {
        publisher: 'MicrosoftWindowsServer'
        offer: 'WindowsServer'
        sku: '2022-datacenter-g2'
        version: 'latest'
      }
      osDisk: {
        createOption: 'FromImage'
        managedDisk: {
          storageAccountType: 'Premium_LRS'
        }
        deleteOption: 'Delete'
      }
    }
    osProfile: {
      computerName: 'lab-win-1'
      adminUsername: 'azureuser'
      adminPassword: adminPassword
    }
    networkProfile: {
      networkApiVersion: '2022-11-01'
      networkInterfaceConfigurations: [
        {
          name: 'lab-win-1VMNic'
          properties: {
            primary: true
            deleteOption: 'Delete'
            ipConfigurations: [
              {
                name: 'ipconfig'
                properties: {
                  subnet: {
                    id: '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-lab/providers/Microsoft.Network/virtualNetworks/lab-win-1VNET/subnets/lab-win-1Subnet'
                  }
                  primary: true
                }
              }
            ]
          }
        }
      ]
    }
  }
  identity: {
    type: 'SystemAssigned'
  }
  dependsOn: [
    labwin1VNET
  ]
}
