# Assign a user-assigned identity to a virtual machine
# Sign in first: Connect-AzAccount
$ErrorActionPreference = 'Stop'

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
Set-AzContext -Subscription 'b78f4a61-6751-4c23-a279-6fc3fcbf0081'

# Create a user-assigned managed identity
# Manage user-assigned managed identities, Create a user-assigned managed identity (2025-09-09)
New-AzUserAssignedIdentity -ResourceGroupName 'rg-photos' -Name 'id-albums' -Location 'westeurope'

# Assign the user-assigned managed identity to the virtual machine
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Assign a user-assigned managed identity to an existing Azure VM (2024-04-24)
$vm = Get-AzVM -ResourceGroupName 'rg-photos' -Name 'photos-web-1'
Update-AzVM -ResourceGroupName 'rg-photos' -VM $vm -IdentityType 'UserAssigned' -IdentityId '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-photos/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-albums'
