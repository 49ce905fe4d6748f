#!/usr/bin/env bash
# Add the retired managed identity extension to a virtual machine
# Sign in first: az login
set -euo pipefail

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
az account set --subscription b78f4a61-6751-4c23-a279-6fc3fcbf0081

# Add the managed identity extension (retired)
# Configure a VM Managed Service Identity (MSI) using PowerShell, Enable MSI on an existing Azure VM (2017-11-27)
az vm extension set --resource-group rg-photos --vm-name photos-web-2 --name ManagedIdentityExtensionForLinux --publisher Microsoft.ManagedIdentity --version 1.0 --settings '{"port":50342}'
