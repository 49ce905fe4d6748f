#!/usr/bin/env bash
# Create a scale set with a user-assigned identity
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

# Create a resource group
# Configure managed identities for Azure resources on an Azure VM using Azure CLI, Enable system-assigned managed identity during creation of an Azure VM (2024-04-24)
# It was as it should be: nothing to do.

# Create a user-assigned managed identity
# Manage user-assigned managed identities, Create a user-assigned managed identity (2025-09-09)
# It was as it should be: nothing to do.

# Create the virtual network
# Configure managed identities for Azure resources on a virtual machine scale set using Azure CLI, Enable system-assigned managed identity during creation of an Azure virtual machine scale set (2023-05-25)
arm PUT '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-web/providers/Microsoft.Network/virtualNetworks/web-newVNET?api-version=2024-05-01' '{
  "location": "northeurope",
  "properties": {
    "addressSpace": {
      "addressPrefixes": [
        "10.0.0.0/16"
      ]
    },
    "subnets": [
      {
        "name": "web-newSubnet",
        "properties": {
          "addressPrefix": "10.0.0.0/24"
        }
      }
    ]
  }
}'

# Create the scale set with the user-assigned managed identity
# Configure managed identities for Azure resources on a virtual machine scale set using Azure CLI, Assign a user-assigned managed identity during the creation of a virtual machine scale set (2023-05-25)
arm PUT '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-web/providers/Microsoft.Compute/virtualMachineScaleSets/web-new?api-version=2026-03-01' '{
  "location": "northeurope",
  "sku": {
    "name": "Standard_D2s_v5",
    "tier": "Standard",
    "capacity": 2
  },
  "properties": {
    "upgradePolicy": {
      "mode": "Automatic"
    },
    "virtualMachineProfile": {
      "osProfile": {
        "computerNamePrefix": "web-new",
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
          }
        }
      },
      "networkProfile": {
        "networkInterfaceConfigurations": [
          {
            "name": "web-newNic",
            "properties": {
              "primary": true,
              "ipConfigurations": [
                {
                  "name": "ipconfig",
                  "properties": {
                    "subnet": {
                      "id": "/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-web/providers/Microsoft.Network/virtualNetworks/web-newVNET/subnets/web-newSubnet"
                    },
                    "primary": true
                  }
                }
              ]
            }
          }
        ],
        "networkApiVersion": "2022-11-01"
      }
    },
    "singlePlacementGroup": false,
    "platformFaultDomainCount": 1,
    "orchestrationMode": "Flexible"
  },
  "identity": {
    "type": "UserAssigned",
    "userAssignedIdentities": {
      "/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-shared-identities/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-deploy": {}
    }
  }
}'
