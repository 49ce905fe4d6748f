#!/usr/bin/env bash
# Delete a user-assigned identity and all that hangs on it
# Sign in first: az login
set -euo pipefail

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
az account set --subscription b78f4a61-6751-4c23-a279-6fc3fcbf0081

# Remove the identity from everything that uses it
# Manage user-assigned managed identities, Delete a user-assigned managed identity (2025-09-09)
az vm identity remove --ids /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-photos/providers/Microsoft.Compute/virtualMachines/photos-admin --identities /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-shared-identities/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-deploy
az vm identity remove --ids /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-web/providers/Microsoft.Compute/virtualMachines/shop-2 --identities /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-shared-identities/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-deploy
az vm identity remove --ids /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-batch/providers/Microsoft.Compute/virtualMachines/batch-flex_0072b675 --identities /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-shared-identities/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-deploy
az vm identity remove --ids /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-batch/providers/Microsoft.Compute/virtualMachines/batch-flex_0ec81b8c --identities /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-shared-identities/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-deploy
az vmss identity remove --ids /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-web/providers/Microsoft.Compute/virtualMachineScaleSets/web-front --identities /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-shared-identities/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-deploy
az vmss identity remove --ids /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-batch/providers/Microsoft.Compute/virtualMachineScaleSets/batch-flex --identities /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-shared-identities/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-deploy

# Delete the role assignments of the identity
# Manage user-assigned managed identities, Delete a user-assigned managed identity (2025-09-09)
az role assignment delete --ids /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-web/providers/Microsoft.Authorization/roleAssignments/2a19d214-77fc-4795-a1e6-bfa55edb9a76
az role assignment delete --ids /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-shared-identities/providers/Microsoft.KeyVault/vaults/kv-contoso-dev/providers/Microsoft.Authorization/roleAssignments/f99c16a1-baf9-4f73-a0e2-f7911ee4250a

# Delete the user-assigned managed identity
# Manage user-assigned managed identities, Delete a user-assigned managed identity (2025-09-09)
az identity delete --ids /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-shared-identities/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-deploy
