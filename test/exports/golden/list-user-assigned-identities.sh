#!/usr/bin/env bash
# List the user-assigned identities
# Sign in first: az login
set -euo pipefail

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
az account set --subscription b78f4a61-6751-4c23-a279-6fc3fcbf0081

# List the user-assigned managed identities
# Manage user-assigned managed identities, List user-assigned managed identities (2025-09-09)
az identity list --output table
