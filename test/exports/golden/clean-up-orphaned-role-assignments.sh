#!/usr/bin/env bash
# Clean up orphaned role assignments
# Sign in first: az login
set -euo pipefail

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
az account set --subscription b78f4a61-6751-4c23-a279-6fc3fcbf0081

# Delete the role assignments of identities that are gone
# Manage user-assigned managed identities, Delete a user-assigned managed identity (2025-09-09)
az role assignment delete --ids /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-photos/providers/Microsoft.Authorization/roleAssignments/0455abf0-724c-43a2-a320-e38452023c57
az role assignment delete --ids /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-photos/providers/Microsoft.Storage/storageAccounts/contosophotos/providers/Microsoft.Authorization/roleAssignments/a62f108d-3aab-4c1c-a09f-f0eeb0a8d039
