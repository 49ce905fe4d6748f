#!/usr/bin/env bash
# Remove one user-assigned identity from a virtual machine
# Sign in first: az login
set -euo pipefail

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
az account set --subscription b78f4a61-6751-4c23-a279-6fc3fcbf0081

# Remove a user-assigned managed identity from the virtual machine
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Remove a user-assigned managed identity from an Azure VM (2024-04-24)
az vm identity remove --resource-group rg-photos --name photos-resize --identities /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-photos/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-thumbnails
