#!/usr/bin/env bash
# Show the identities of a virtual machine
# Sign in first: az login
set -euo pipefail

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
az account set --subscription b78f4a61-6751-4c23-a279-6fc3fcbf0081

# Show the identities of the virtual machine
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Remove a user-assigned managed identity from an Azure VM (2024-04-24)
az vm identity show --resource-group rg-photos --name photos-admin
