# Verify that a virtual machine gets a token
# Sign in first: Connect-AzAccount
$ErrorActionPreference = 'Stop'

# Choose the subscription
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity on an existing Azure VM (2024-04-24)
Set-AzContext -Subscription 'b78f4a61-6751-4c23-a279-6fc3fcbf0081'

# Verify that the virtual machine gets a token
# How to use managed identities for Azure resources on an Azure VM to acquire an access token, Get a token using HTTP (2025-02-27)
Invoke-AzVMRunCommand -ResourceGroupName 'rg-photos' -VMName 'photos-web-2' -CommandId RunShellScript -ScriptString 'answer=$(curl -s -H Metadata:true --noproxy ''*'' ''http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https%3A%2F%2Fmanagement.azure.com%2F'')','claims=$(printf %s "$answer" | sed -n ''s/.*"access_token":"[^".]*\.\([^".]*\)\..*/\1/p'' | tr ''_-'' ''/+'')','printf %s "$claims==" | base64 -d 2>/dev/null'
