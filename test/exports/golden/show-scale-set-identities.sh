#!/usr/bin/env bash
# Show the identities of a scale set
# Sign in first: az login
set -euo pipefail

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
az account set --subscription b78f4a61-6751-4c23-a279-6fc3fcbf0081

# Show the identities of the scale set
# Configure managed identities for Azure resources on a virtual machine scale set using Azure CLI, Remove a user-assigned managed identity from an Azure virtual machine scale set (2023-05-25)
az vmss identity show --resource-group rg-batch --name batch-render
