#!/usr/bin/env bash
# Create a virtual machine with a system-assigned identity and a role
# Needs curl and jq.
set -euo pipefail
: "${TOKEN:?Set it to a bearer token for https://management.azure.com}"
ENDPOINT=${ENDPOINT:-https://management.azure.com}
# The whole script gives up after so many seconds.
PATIENCE=${PATIENCE:-3600}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A header of the last answer, or nothing.
header() {
  awk -v name="$1:" 'tolower($1) == name { sub(/\r$/, ""); print $2 }' "$work/headers"
}

# A property of the last answer.
fact() {
  jq --exit-status --raw-output "$1" "$work/answer"
}

refused() {
  cat "$work/answer" >&2
  exit 1
}

# Waits as long as Azure asks for.
pause() {
  local seconds
  seconds=$(header retry-after)
  if ((SECONDS > PATIENCE)); then
    echo "It took longer than $PATIENCE seconds." >&2
    exit 1
  fi
  sleep "${seconds:-5}"
}

# Asks until there is an answer: not too often, and not before a new principal is known everywhere.
ask() {
  while true; do
    status=$(curl --silent --show-error --max-time 300 --config "$work/token" --request "$1" \
      --header 'Content-Type: application/json' --data "@$work/body" \
      --dump-header "$work/headers" --output "$work/answer" --write-out '%{http_code}' "$2")
    if ((status < 400)); then return; fi
    if ((status != 429)) && ! grep --quiet PrincipalNotFound "$work/answer"; then refused; fi
    pause
  done
}

# Sends a request and waits until Azure has done it: method, path, body.
arm() {
  local poll
  : >"$work/answer"
  if (($# > 2)); then jq --null-input "$3" >"$work/body"; else : >"$work/body"; fi
  ask "$1" "$ENDPOINT$2"
  poll=$(header azure-asyncoperation)
  if ((status == 202)) && [[ -z $poll ]]; then poll=$(header location); fi
  : >"$work/body"
  while [[ -n $poll ]]; do
    pause
    ask GET "$poll"
    case $status:$(jq --raw-output '.status? // empty' "$work/answer") in
      *:Failed | *:Canceled) refused ;;
      20[04]: | *:Succeeded) poll= ;;
    esac
  done
}

(umask 077 && printf 'header = "Authorization: Bearer %s"\n' "$TOKEN" >"$work/token")

# The name of a role assignment follows from what it says, as a UUID of version 5: a second run finds the first.
role_assignment_name() {
  local hash
  hash=$({
    printf '\x6b\xa7\xb8\x11\x9d\xad\x11\xd1\x80\xb4\x00\xc0\x4f\xd4\x30\xc8'
    printf '%s|%s|%s' "$@" | tr '[:upper:]' '[:lower:]'
  } | sha1sum)
  printf '%s-%s-5%s-%x%s-%s' "${hash:0:8}" "${hash:8:4}" "${hash:13:3}" \
    $((0x${hash:16:1} & 3 | 8)) "${hash:17:3}" "${hash:20:12}"
}

# Create a resource group
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity during creation of an Azure VM (2024-04-24)
arm PUT '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourcegroups/rg-lab?api-version=2025-04-01' '{
  "location": "westeurope"
}'

# Create the virtual network
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity during creation of an Azure VM (2024-04-24)
arm PUT '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-lab/providers/Microsoft.Network/virtualNetworks/lab-1VNET?api-version=2024-05-01' '{
  "location": "westeurope",
  "properties": {
    "addressSpace": {
      "addressPrefixes": [
        "10.0.0.0/16"
      ]
    },
    "subnets": [
      {
        "name": "lab-1Subnet",
        "properties": {
          "addressPrefix": "10.0.0.0/24"
        }
      }
    ]
  }
}'

# Create the virtual machine with a system-assigned managed identity
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity during creation of an Azure VM (2024-04-24)
arm PUT '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-lab/providers/Microsoft.Compute/virtualMachines/lab-1?api-version=2026-03-01' '{
  "location": "westeurope",
  "properties": {
    "hardwareProfile": {
      "vmSize": "Standard_D2s_v5"
    },
    "storageProfile": {
      "imageReference": {
        "publisher": "Canonical",
        "offer": "0001-com-ubuntu-server-jammy",
        "sku": "22_04-lts-gen2",
        "version": "latest"
      },
      "osDisk": {
        "createOption": "FromImage",
        "managedDisk": {
          "storageAccountType": "Premium_LRS"
        },
        "deleteOption": "Delete"
      }
    },
    "osProfile": {
      "computerName": "lab-1",
      "adminUsername": "azureuser",
      "linuxConfiguration": {
        "disablePasswordAuthentication": true,
        "ssh": {
          "publicKeys": [
            {
              "path": "/home/azureuser/.ssh/authorized_keys",
              "keyData": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAImi1wizard2examplemi1wizard2exampleabcdefghi azureuser@example"
            }
          ]
        }
      }
    },
    "networkProfile": {
      "networkApiVersion": "2022-11-01",
      "networkInterfaceConfigurations": [
        {
          "name": "lab-1VMNic",
          "properties": {
            "primary": true,
            "deleteOption": "Delete",
            "ipConfigurations": [
              {
                "name": "ipconfig",
                "properties": {
                  "subnet": {
                    "id": "/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-lab/providers/Microsoft.Network/virtualNetworks/lab-1VNET/subnets/lab-1Subnet"
                  },
                  "primary": true
                }
              }
            ]
          }
        }
      ]
    }
  },
  "identity": {
    "type": "SystemAssigned"
  }
}'
arm GET '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-lab/providers/Microsoft.Compute/virtualMachines/lab-1?api-version=2026-03-01'
SYSTEM_PRINCIPAL_ID=$(fact .identity.principalId)
export SYSTEM_PRINCIPAL_ID

# Grant the identity a role at a scope
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity during creation of an Azure VM (2024-04-24)
ROLE_ASSIGNMENT=$(role_assignment_name /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-lab "$SYSTEM_PRINCIPAL_ID" acdd72a7-3385-48ef-bd42-f606fba81ae7)
# shellcheck disable=SC2016
arm PUT /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-lab/providers/Microsoft.Authorization/roleAssignments/"$ROLE_ASSIGNMENT"'?api-version=2022-04-01' '{
  "properties": {
    "roleDefinitionId": "/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7",
    "principalId": $ENV.SYSTEM_PRINCIPAL_ID,
    "principalType": "ServicePrincipal"
  }
}'
