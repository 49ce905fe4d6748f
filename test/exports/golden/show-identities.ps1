# Show the identities of a virtual machine
# Sign in first: Connect-AzAccount
$ErrorActionPreference = 'Stop'

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
Set-AzContext -Subscription 'b78f4a61-6751-4c23-a279-6fc3fcbf0081'

# Show the identities of the virtual machine
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Remove a user-assigned managed identity from an Azure VM (2024-04-24)
(Get-AzVM -ResourceGroupName 'rg-photos' -Name 'photos-admin').Identity
