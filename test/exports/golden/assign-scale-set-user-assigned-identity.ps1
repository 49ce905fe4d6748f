# Assign a user-assigned identity to a scale set
# Sign in first: Connect-AzAccount
$ErrorActionPreference = 'Stop'

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
Set-AzContext -Subscription 'b78f4a61-6751-4c23-a279-6fc3fcbf0081'

# Create a user-assigned managed identity
# Manage user-assigned managed identities, Create a user-assigned managed identity (2025-09-09)
# It was as it should be: nothing to do.

# Assign the user-assigned managed identity to the scale set
# Configure managed identities for Azure resources on a virtual machine scale set using Azure CLI, Assign a user-assigned managed identity to an existing virtual machine scale set (2023-05-25)
Update-AzVmss -ResourceGroupName 'rg-web' -Name 'web-front' -IdentityType 'UserAssigned' -IdentityId '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-shared-identities/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-deploy','/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-photos/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-photos'

# Bring the instances up to date
# Upgrade policy modes for Virtual Machine Scale Sets, Manual upgrade policy (2026-05-19)
Update-AzVmssInstance -ResourceGroupName 'rg-web' -VMScaleSetName 'web-front' -InstanceId '0'
Update-AzVmssInstance -ResourceGroupName 'rg-web' -VMScaleSetName 'web-front' -InstanceId '1'
Update-AzVmssInstance -ResourceGroupName 'rg-web' -VMScaleSetName 'web-front' -InstanceId '2'
