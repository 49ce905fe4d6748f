# Add the retired managed identity extension to a virtual machine
# Sign in first: Connect-AzAccount
$ErrorActionPreference = 'Stop'

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
Set-AzContext -Subscription 'b78f4a61-6751-4c23-a279-6fc3fcbf0081'

# Add the managed identity extension (retired)
# Configure a VM Managed Service Identity (MSI) using PowerShell, Enable MSI on an existing Azure VM (2017-11-27)
$location = (Get-AzVM -ResourceGroupName 'rg-photos' -Name 'photos-web-2').Location
Set-AzVMExtension -ResourceGroupName 'rg-photos' -Location $location -VMName 'photos-web-2' -Name 'ManagedIdentityExtensionForLinux' -ExtensionType 'ManagedIdentityExtensionForLinux' -Publisher Microsoft.ManagedIdentity -TypeHandlerVersion 1.0 -Settings @{ port = 50342 }
