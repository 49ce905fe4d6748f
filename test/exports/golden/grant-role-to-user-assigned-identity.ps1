# Grant a role to a user-assigned identity
# Sign in first: Connect-AzAccount
$ErrorActionPreference = 'Stop'

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
Set-AzContext -Subscription 'b78f4a61-6751-4c23-a279-6fc3fcbf0081'

# Choose the user-assigned managed identity
# Manage user-assigned managed identities, List user-assigned managed identities (2025-09-09)
$principalId = (Get-AzUserAssignedIdentity -ResourceGroupName 'rg-photos' -Name 'id-thumbnails').PrincipalId

# Grant the identity a role at a scope
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Assign a user-assigned managed identity during the creation of an Azure VM (2024-04-24)
New-AzRoleAssignment -ObjectId $principalId -ObjectType ServicePrincipal -RoleDefinitionName 'Storage Blob Data Reader' -Scope '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-photos'
