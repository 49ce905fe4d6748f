#!/usr/bin/env bash
# Find all system-assigned identities
# Sign in first: az login
set -euo pipefail

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
az account set --subscription b78f4a61-6751-4c23-a279-6fc3fcbf0081

# Find all system-assigned managed identities
# Managed identities for Azure resources frequently asked questions, How can you find resources that have a managed identity? (2025-02-27)
az resource list --query '[?contains(identity.type || '\'''\'', '\''SystemAssigned'\'')].{name:name, principalId:identity.principalId}' --output table
