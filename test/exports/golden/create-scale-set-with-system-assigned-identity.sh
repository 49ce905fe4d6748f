#!/usr/bin/env bash
# Create a scale set with a system-assigned identity
# Sign in first: az login
set -euo pipefail

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
az account set --subscription b78f4a61-6751-4c23-a279-6fc3fcbf0081

# Create a resource group
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity during creation of an Azure VM (2024-04-24)
az group create --name rg-lab --location westeurope

# Create the virtual network
# Configure managed identities for Azure resources on a virtual machine scale set using Azure CLI, Enable system-assigned managed identity during creation of an Azure virtual machine scale set (2023-05-25)
az network vnet create --resource-group rg-lab --name lab-poolVNET --location westeurope --address-prefixes 10.0.0.0/16 --subnet-name lab-poolSubnet --subnet-prefixes 10.0.0.0/24

# Create the scale set with a system-assigned managed identity
# Configure managed identities for Azure resources on a virtual machine scale set using Azure CLI, Enable system-assigned managed identity during creation of an Azure virtual machine scale set (2023-05-25)
az vmss create --resource-group rg-lab --name lab-pool --location westeurope --image Ubuntu2204 --vnet-name lab-poolVNET --subnet lab-poolSubnet --admin-username azureuser --authentication-type ssh --ssh-key-values 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAImi1wizard2examplemi1wizard2exampleabcdefghi azureuser@example' --vm-sku Standard_D2s_v5 --orchestration-mode Uniform --upgrade-policy-mode Manual --instance-count 2 --load-balancer '' --assign-identity
