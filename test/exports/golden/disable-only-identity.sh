#!/usr/bin/env bash
# Disable the system-assigned identity where it is the only one
# Sign in first: az login
set -euo pipefail

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
az account set --subscription b78f4a61-6751-4c23-a279-6fc3fcbf0081

# Disable the system-assigned managed identity of the virtual machine, where it is the only one
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Disable system-assigned identity from an Azure VM (2024-04-24)
az vm update --resource-group rg-photos --name photos-web-2 --set identity.type=none
