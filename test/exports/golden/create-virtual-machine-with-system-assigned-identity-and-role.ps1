# Create a virtual machine with a system-assigned identity and a role
# Sign in first: Connect-AzAccount
$ErrorActionPreference = 'Stop'

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
Set-AzContext -Subscription 'b78f4a61-6751-4c23-a279-6fc3fcbf0081'

# Create a resource group
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity during creation of an Azure VM (2024-04-24)
New-AzResourceGroup -Name 'rg-lab' -Location 'westeurope'

# Create the virtual network
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity during creation of an Azure VM (2024-04-24)
$subnet = New-AzVirtualNetworkSubnetConfig -Name 'lab-1Subnet' -AddressPrefix 10.0.0.0/24
New-AzVirtualNetwork -ResourceGroupName 'rg-lab' -Name 'lab-1VNET' -Location 'westeurope' -AddressPrefix 10.0.0.0/16 -Subnet $subnet

# Create the virtual machine with a system-assigned managed identity
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity during creation of an Azure VM (2024-04-24)
$credential = [pscredential]::new('azureuser', [securestring]::new())
$config = New-AzVMConfig -VMName 'lab-1' -VMSize 'Standard_D2s_v5' -IdentityType SystemAssigned
Set-AzVMOperatingSystem -VM $config -Linux -ComputerName 'lab-1' -Credential $credential -DisablePasswordAuthentication
Add-AzVMSshPublicKey -VM $config -KeyData 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAImi1wizard2examplemi1wizard2exampleabcdefghi azureuser@example' -Path '/home/azureuser/.ssh/authorized_keys'
Set-AzVMSourceImage -VM $config -PublisherName 'Canonical' -Offer '0001-com-ubuntu-server-jammy' -Skus '22_04-lts-gen2' -Version latest
$subnet = (Get-AzVirtualNetwork -ResourceGroupName 'rg-lab' -Name 'lab-1VNET').Subnets[0]
$nic = New-AzNetworkInterface -ResourceGroupName 'rg-lab' -Name 'lab-1VMNic' -Location 'westeurope' -SubnetId $subnet.Id
Add-AzVMNetworkInterface -VM $config -Id $nic.Id
New-AzVM -ResourceGroupName 'rg-lab' -Location 'westeurope' -VM $config
$systemPrincipalId = (Get-AzVM -ResourceGroupName 'rg-lab' -Name 'lab-1').Identity.PrincipalId

# Grant the identity a role at a scope
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity during creation of an Azure VM (2024-04-24)
New-AzRoleAssignment -ObjectId $systemPrincipalId -ObjectType ServicePrincipal -RoleDefinitionName 'Reader' -Scope '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-lab'
