# Remove the retired managed identity extension from a virtual machine
# Sign in first: Connect-AzAccount
$ErrorActionPreference = 'Stop'

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
Set-AzContext -Subscription 'b78f4a61-6751-4c23-a279-6fc3fcbf0081'

# Remove the managed identity extension
# How to configure system and user-assigned managed identities on an Azure VM using Azure CLI, Disable system-assigned identity from an Azure VM (2018-09-13)
Remove-AzVMExtension -ResourceGroupName 'rg-web' -VMName 'legacy-linux' -Name 'ManagedIdentityExtensionForLinux' -Force
