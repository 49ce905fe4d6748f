# Disable the system-assigned identity, keep user-assigned ones
# Sign in first: Connect-AzAccount
$ErrorActionPreference = 'Stop'

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
Set-AzContext -Subscription 'b78f4a61-6751-4c23-a279-6fc3fcbf0081'

# Disable the system-assigned managed identity of the virtual machine, keeping user-assigned ones
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Disable system-assigned identity from an Azure VM (2024-04-24)
$vm = Get-AzVM -ResourceGroupName 'rg-photos' -Name 'photos-admin'
Update-AzVM -ResourceGroupName 'rg-photos' -VM $vm -IdentityType 'UserAssigned' -IdentityId '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-shared-identities/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-deploy','/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-shared-identities/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-backup'
