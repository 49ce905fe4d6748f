# Show a user-assigned identity and what uses it
# Sign in first: Connect-AzAccount
$ErrorActionPreference = 'Stop'

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
Set-AzContext -Subscription 'b78f4a61-6751-4c23-a279-6fc3fcbf0081'

# Show the user-assigned managed identity and what uses it
# Manage user-assigned managed identities, List user-assigned managed identities (2025-09-09)
Get-AzUserAssignedIdentity -ResourceGroupName 'rg-shared-identities' -Name 'id-deploy'
