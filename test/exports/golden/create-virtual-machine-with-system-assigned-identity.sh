#!/usr/bin/env bash
# Create a virtual machine with a system-assigned identity
# Sign in first: az login
set -euo pipefail
: "${ADMIN_PASSWORD:?Set it to: Password}"

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
az account set --subscription b78f4a61-6751-4c23-a279-6fc3fcbf0081

# Create a resource group
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity during creation of an Azure VM (2024-04-24)
az group create --name rg-lab --location westeurope

# Create the virtual network
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity during creation of an Azure VM (2024-04-24)
az network vnet create --resource-group rg-lab --name lab-win-1VNET --location westeurope --address-prefixes 10.0.0.0/16 --subnet-name lab-win-1Subnet --subnet-prefixes 10.0.0.0/24

# Create the virtual machine with a system-assigned managed identity
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity during creation of an Azure VM (2024-04-24)
az vm create --resource-group rg-lab --name lab-win-1 --location westeurope --image Win2022Datacenter --vnet-name lab-win-1VNET --subnet lab-win-1Subnet --admin-username azureuser --authentication-type password --admin-password "$ADMIN_PASSWORD" --size Standard_D2s_v5 --public-ip-address '' --nsg '' --assign-identity
