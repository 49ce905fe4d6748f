#!/usr/bin/env bash
# Grant a role to the system-assigned identity of a virtual machine
# Sign in first: az login
set -euo pipefail

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
az account set --subscription b78f4a61-6751-4c23-a279-6fc3fcbf0081

# Find the principal of the virtual machine
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Remove a user-assigned managed identity from an Azure VM (2024-04-24)
SYSTEM_PRINCIPAL_ID=$(az vm show --resource-group rg-photos --name photos-index --query identity.principalId --output tsv)

# Grant the identity a role at a scope
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity during creation of an Azure VM (2024-04-24)
az role assignment create --assignee-object-id "$SYSTEM_PRINCIPAL_ID" --assignee-principal-type ServicePrincipal --role Reader --scope /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-photos
