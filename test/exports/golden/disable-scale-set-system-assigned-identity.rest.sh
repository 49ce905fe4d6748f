#!/usr/bin/env bash
# Disable the system-assigned identity of a scale set, keep user-assigned ones
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

# Disable the system-assigned managed identity of the scale set, keeping user-assigned ones
# Configure managed identities for Azure resources on a virtual machine scale set using Azure CLI, Disable system-assigned managed identity from an Azure virtual machine scale set (2023-05-25)
arm PATCH '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-batch/providers/Microsoft.Compute/virtualMachineScaleSets/batch-render?api-version=2026-03-01' '{
  "identity": {
    "type": "UserAssigned"
  }
}'

# Bring the instances up to date
# Upgrade policy modes for Virtual Machine Scale Sets, Manual upgrade policy (2026-05-19)
# It was as it should be: nothing to do.
