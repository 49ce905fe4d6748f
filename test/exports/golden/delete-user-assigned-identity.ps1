# Delete a user-assigned identity and all that hangs on it
# Sign in first: Connect-AzAccount
$ErrorActionPreference = 'Stop'

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
Set-AzContext -Subscription 'b78f4a61-6751-4c23-a279-6fc3fcbf0081'

# Remove the identity from everything that uses it
# Manage user-assigned managed identities, Delete a user-assigned managed identity (2025-09-09)
$vm = Get-AzVM -ResourceGroupName 'rg-photos' -Name 'photos-admin'
Update-AzVM -ResourceGroupName 'rg-photos' -VM $vm -IdentityType 'SystemAssignedUserAssigned' -IdentityId '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-shared-identities/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-backup'
$vm = Get-AzVM -ResourceGroupName 'rg-web' -Name 'shop-2'
Update-AzVM -ResourceGroupName 'rg-web' -VM $vm -IdentityType 'None'
$vm = Get-AzVM -ResourceGroupName 'rg-batch' -Name 'batch-flex_0072b675'
Update-AzVM -ResourceGroupName 'rg-batch' -VM $vm -IdentityType 'None'
$vm = Get-AzVM -ResourceGroupName 'rg-batch' -Name 'batch-flex_0ec81b8c'
Update-AzVM -ResourceGroupName 'rg-batch' -VM $vm -IdentityType 'None'
Update-AzVmss -ResourceGroupName 'rg-web' -Name 'web-front' -IdentityType 'None'
Update-AzVmss -ResourceGroupName 'rg-batch' -Name 'batch-flex' -IdentityType 'None'

# Delete the role assignments of the identity
# Manage user-assigned managed identities, Delete a user-assigned managed identity (2025-09-09)
Remove-AzRoleAssignment -ObjectId 'ffe168d6-4f5a-4e99-adcd-98876f9e275f' -RoleDefinitionName 'Reader' -Scope '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-web'
Remove-AzRoleAssignment -ObjectId 'ffe168d6-4f5a-4e99-adcd-98876f9e275f' -RoleDefinitionName 'Key Vault Secrets User' -Scope '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-shared-identities/providers/Microsoft.KeyVault/vaults/kv-contoso-dev'

# Delete the user-assigned managed identity
# Manage user-assigned managed identities, Delete a user-assigned managed identity (2025-09-09)
Remove-AzUserAssignedIdentity -ResourceGroupName 'rg-shared-identities' -Name 'id-deploy'
