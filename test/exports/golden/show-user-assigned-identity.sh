#!/usr/bin/env bash
# Show a user-assigned identity and what uses it
# Sign in first: az login
set -euo pipefail

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
az account set --subscription b78f4a61-6751-4c23-a279-6fc3fcbf0081

# Show the user-assigned managed identity and what uses it
# Manage user-assigned managed identities, List user-assigned managed identities (2025-09-09)
az identity show --ids /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-shared-identities/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-deploy
