# Grant a role to the system-assigned identity of a virtual machine
# Sign in first: Connect-AzAccount
$ErrorActionPreference = 'Stop'

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
Set-AzContext -Subscription 'b78f4a61-6751-4c23-a279-6fc3fcbf0081'

# Find the principal of the virtual machine
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Remove a user-assigned managed identity from an Azure VM (2024-04-24)
$systemPrincipalId = (Get-AzVM -ResourceGroupName 'rg-photos' -Name 'photos-index').Identity.PrincipalId

# Grant the identity a role at a scope
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity during creation of an Azure VM (2024-04-24)
New-AzRoleAssignment -ObjectId $systemPrincipalId -ObjectType ServicePrincipal -RoleDefinitionName 'Reader' -Scope '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-photos'
