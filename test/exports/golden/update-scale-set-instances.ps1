# Bring the instances of a scale set up to date
# Sign in first: Connect-AzAccount
$ErrorActionPreference = 'Stop'

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
Set-AzContext -Subscription 'b78f4a61-6751-4c23-a279-6fc3fcbf0081'

# Bring the instances up to date
# Upgrade policy modes for Virtual Machine Scale Sets, Manual upgrade policy (2026-05-19)
Update-AzVmssInstance -ResourceGroupName 'rg-web' -VMScaleSetName 'web-front' -InstanceId '0'
Update-AzVmssInstance -ResourceGroupName 'rg-web' -VMScaleSetName 'web-front' -InstanceId '1'
Update-AzVmssInstance -ResourceGroupName 'rg-web' -VMScaleSetName 'web-front' -InstanceId '2'
