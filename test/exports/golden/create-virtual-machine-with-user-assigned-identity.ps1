# Create a virtual machine with a user-assigned identity
# Sign in first: Connect-AzAccount
$ErrorActionPreference = 'Stop'

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
Set-AzContext -Subscription 'b78f4a61-6751-4c23-a279-6fc3fcbf0081'

# Create a resource group
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity during creation of an Azure VM (2024-04-24)
# It was as it should be: nothing to do.

# Create a user-assigned managed identity
# Manage user-assigned managed identities, Create a user-assigned managed identity (2025-09-09)
# It was as it should be: nothing to do.

# Create the virtual network
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity during creation of an Azure VM (2024-04-24)
$subnet = New-AzVirtualNetworkSubnetConfig -Name 'photos-web-3Subnet' -AddressPrefix 10.0.0.0/24
New-AzVirtualNetwork -ResourceGroupName 'rg-photos' -Name 'photos-web-3VNET' -Location 'westeurope' -AddressPrefix 10.0.0.0/16 -Subnet $subnet

# Create the virtual machine with the user-assigned managed identity
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Assign a user-assigned managed identity during the creation of an Azure VM (2024-04-24)
$credential = [pscredential]::new('azureuser', [securestring]::new())
$config = New-AzVMConfig -VMName 'photos-web-3' -VMSize 'Standard_D2s_v5' -IdentityType UserAssigned -IdentityId '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-photos/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-photos'
Set-AzVMOperatingSystem -VM $config -Linux -ComputerName 'photos-web-3' -Credential $credential -DisablePasswordAuthentication
Add-AzVMSshPublicKey -VM $config -KeyData 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAImi1wizard2examplemi1wizard2exampleabcdefghi azureuser@example' -Path '/home/azureuser/.ssh/authorized_keys'
Set-AzVMSourceImage -VM $config -PublisherName 'Canonical' -Offer '0001-com-ubuntu-server-jammy' -Skus '22_04-lts-gen2' -Version latest
$subnet = (Get-AzVirtualNetwork -ResourceGroupName 'rg-photos' -Name 'photos-web-3VNET').Subnets[0]
$nic = New-AzNetworkInterface -ResourceGroupName 'rg-photos' -Name 'photos-web-3VMNic' -Location 'westeurope' -SubnetId $subnet.Id
Add-AzVMNetworkInterface -VM $config -Id $nic.Id
New-AzVM -ResourceGroupName 'rg-photos' -Location 'westeurope' -VM $config
