# Create a virtual machine with a system-assigned identity
# Sign in first: Connect-AzAccount
param([Parameter(Mandatory)][string]$adminPassword)
$ErrorActionPreference = 'Stop'

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
Set-AzContext -Subscription 'b78f4a61-6751-4c23-a279-6fc3fcbf0081'

# Create a resource group
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity during creation of an Azure VM (2024-04-24)
New-AzResourceGroup -Name 'rg-lab' -Location 'westeurope'

# Create the virtual network
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity during creation of an Azure VM (2024-04-24)
$subnet = New-AzVirtualNetworkSubnetConfig -Name 'lab-win-1Subnet' -AddressPrefix 10.0.0.0/24
New-AzVirtualNetwork -ResourceGroupName 'rg-lab' -Name 'lab-win-1VNET' -Location 'westeurope' -AddressPrefix 10.0.0.0/16 -Subnet $subnet

# Create the virtual machine with a system-assigned managed identity
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity during creation of an Azure VM (2024-04-24)
$credential = [pscredential]::new('azureuser', (ConvertTo-SecureString $adminPassword -AsPlainText -Force))
$config = New-AzVMConfig -VMName 'lab-win-1' -VMSize 'Standard_D2s_v5' -IdentityType SystemAssigned
Set-AzVMOperatingSystem -VM $config -Windows -ComputerName 'lab-win-1' -Credential $credential
Set-AzVMSourceImage -VM $config -PublisherName 'MicrosoftWindowsServer' -Offer 'WindowsServer' -Skus '2022-datacenter-g2' -Version latest
$subnet = (Get-AzVirtualNetwork -ResourceGroupName 'rg-lab' -Name 'lab-win-1VNET').Subnets[0]
$nic = New-AzNetworkInterface -ResourceGroupName 'rg-lab' -Name 'lab-win-1VMNic' -Location 'westeurope' -SubnetId $subnet.Id
Add-AzVMNetworkInterface -VM $config -Id $nic.Id
New-AzVM -ResourceGroupName 'rg-lab' -Location 'westeurope' -VM $config
