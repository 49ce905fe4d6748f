# Remove all user-assigned identities from a scale set, keep the system-assigned one
# Sign in first: Connect-AzAccount
$ErrorActionPreference = 'Stop'

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
Set-AzContext -Subscription 'b78f4a61-6751-4c23-a279-6fc3fcbf0081'

# Remove all user-assigned managed identities from the scale set, keeping the system-assigned one
# Configure managed identities for Azure resources on a virtual machine scale set using Azure CLI, Remove a user-assigned managed identity from an Azure virtual machine scale set (2023-05-25)
Update-AzVmss -ResourceGroupName 'rg-batch' -Name 'batch-render' -IdentityType 'SystemAssigned'

# Bring the instances up to date
# Upgrade policy modes for Virtual Machine Scale Sets, Manual upgrade policy (2026-05-19)
# It was as it should be: nothing to do.
