#!/usr/bin/env bash
# Disable the system-assigned identity of a scale set where it is the only one
# Sign in first: az login
set -euo pipefail

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
az account set --subscription b78f4a61-6751-4c23-a279-6fc3fcbf0081

# Disable the system-assigned managed identity of the scale set, where it is the only one
# Configure managed identities for Azure resources on a virtual machine scale set using Azure CLI, Disable system-assigned managed identity from an Azure virtual machine scale set (2023-05-25)
az vmss update --resource-group rg-web --name web-queue --set identity.type=none

# Bring the instances up to date
# Upgrade policy modes for Virtual Machine Scale Sets, Manual upgrade policy (2026-05-19)
# It was as it should be: nothing to do.
