# Create a scale set with a user-assigned identity
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
# Configure managed identities for Azure resources on a virtual machine scale set using Azure CLI, Enable system-assigned managed identity during creation of an Azure virtual machine scale set (2023-05-25)
$subnet = New-AzVirtualNetworkSubnetConfig -Name 'web-newSubnet' -AddressPrefix 10.0.0.0/24
New-AzVirtualNetwork -ResourceGroupName 'rg-web' -Name 'web-newVNET' -Location 'northeurope' -AddressPrefix 10.0.0.0/16 -Subnet $subnet

# Create the scale set with the user-assigned managed identity
# Configure managed identities for Azure resources on a virtual machine scale set using Azure CLI, Assign a user-assigned managed identity during the creation of a virtual machine scale set (2023-05-25)
$subnet = (Get-AzVirtualNetwork -ResourceGroupName 'rg-web' -Name 'web-newVNET').Subnets[0]
$ip = New-AzVmssIpConfig -Name ipconfig -SubnetId $subnet.Id
$config = New-AzVmssConfig -Location 'northeurope' -SkuCapacity '2' -SkuName 'Standard_D2s_v5' -OrchestrationMode 'Flexible' -UpgradePolicyMode 'Automatic' -IdentityType UserAssigned -IdentityId '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-shared-identities/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-deploy'
Add-AzVmssNetworkInterfaceConfiguration -VirtualMachineScaleSet $config -Name 'web-newNic' -Primary $true -IPConfiguration $ip
Set-AzVmssOsProfile -VirtualMachineScaleSet $config -ComputerNamePrefix 'web-new' -AdminUsername 'azureuser' -LinuxConfigurationDisablePasswordAuthentication $true
Add-AzVmssSshPublicKey -VirtualMachineScaleSet $config -KeyData 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAImi1wizard2examplemi1wizard2exampleabcdefghi azureuser@example' -Path '/home/azureuser/.ssh/authorized_keys'
Set-AzVmssStorageProfile -VirtualMachineScaleSet $config -OsDiskCreateOption FromImage -ImageReferencePublisher 'Canonical' -ImageReferenceOffer '0001-com-ubuntu-server-jammy' -ImageReferenceSku '22_04-lts-gen2' -ImageReferenceVersion latest
New-AzVmss -ResourceGroupName 'rg-web' -VMScaleSetName 'web-new' -VirtualMachineScaleSet $config
