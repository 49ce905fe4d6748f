# Create a user-assigned identity
# Sign in first: Connect-AzAccount
$ErrorActionPreference = 'Stop'

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
Set-AzContext -Subscription 'b78f4a61-6751-4c23-a279-6fc3fcbf0081'

# Create a resource group
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity during creation of an Azure VM (2024-04-24)
New-AzResourceGroup -Name 'rg-onboarding' -Location 'westeurope'

# Create a user-assigned managed identity
# Manage user-assigned managed identities, Create a user-assigned managed identity (2025-09-09)
New-AzUserAssignedIdentity -ResourceGroupName 'rg-onboarding' -Name 'id-onboarding' -Location 'westeurope'
