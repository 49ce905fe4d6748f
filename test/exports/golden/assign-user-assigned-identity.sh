#!/usr/bin/env bash
# Assign a user-assigned identity to a virtual machine
# Sign in first: az login
set -euo pipefail

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
az account set --subscription b78f4a61-6751-4c23-a279-6fc3fcbf0081

# Create a user-assigned managed identity
# Manage user-assigned managed identities, Create a user-assigned managed identity (2025-09-09)
az identity create --resource-group rg-photos --name id-albums --location westeurope

# Assign the user-assigned managed identity to the virtual machine
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Assign a user-assigned managed identity to an existing Azure VM (2024-04-24)
az vm identity assign --resource-group rg-photos --name photos-web-1 --identities /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-photos/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-albums
