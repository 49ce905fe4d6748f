#!/usr/bin/env bash
# Grant a role to a user-assigned identity
# Sign in first: az login
set -euo pipefail

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
az account set --subscription b78f4a61-6751-4c23-a279-6fc3fcbf0081

# Choose the user-assigned managed identity
# Manage user-assigned managed identities, List user-assigned managed identities (2025-09-09)
PRINCIPAL_ID=$(az identity show --ids /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-photos/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-thumbnails --query principalId --output tsv)

# Grant the identity a role at a scope
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Assign a user-assigned managed identity during the creation of an Azure VM (2024-04-24)
az role assignment create --assignee-object-id "$PRINCIPAL_ID" --assignee-principal-type ServicePrincipal --role 'Storage Blob Data Reader' --scope /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-photos
