# Clean up orphaned role assignments
# Sign in first: Connect-AzAccount
$ErrorActionPreference = 'Stop'

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
Set-AzContext -Subscription 'b78f4a61-6751-4c23-a279-6fc3fcbf0081'

# Delete the role assignments of identities that are gone
# Manage user-assigned managed identities, Delete a user-assigned managed identity (2025-09-09)
Remove-AzRoleAssignment -ObjectId '2167f007-c4f8-494d-a847-88950c46b3f8' -RoleDefinitionName 'Reader' -Scope '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-photos'
Remove-AzRoleAssignment -ObjectId '8f411e2f-ab55-43b7-af16-524026eacea1' -RoleDefinitionName 'Storage Blob Data Reader' -Scope '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-photos/providers/Microsoft.Storage/storageAccounts/contosophotos'
