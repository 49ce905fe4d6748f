/** The network that a new machine is in, under the names that the Azure CLI would give. */
import type { Named, VirtualNetwork } from '../../model/azure.ts';
import { az, powershell, type Spoken } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { newVirtualMachine } from '../fields/machine.ts';
import { location, resourceGroup, subscription } from '../fields/place.ts';

type Placed = { subscription: string; resourceGroup: string; virtualMachine: string; location: string };

/** The names that `az vm create` gives to what it makes beside a machine. */
export const networkOf = (v: Spoken<Placed>): Named => ({
  subscription: String(v.subscription),
  resourceGroup: String(v.resourceGroup),
  name: `${v.virtualMachine}VNET`,
});

const wanted = (v: Spoken<Placed>): VirtualNetwork => ({
  location: String(v.location),
  addressPrefix: '10.0.0.0/16',
  subnet: `${v.virtualMachine}Subnet`,
});

export const createVirtualNetwork = step({
  id: 'create-virtual-network',
  title: 'Create the virtual network',
  docs: [section(documents.machineCreation, 'az vm create')],
  needs: { subscription, resourceGroup, virtualMachine: newVirtualMachine, location },
  asks: {},
  gives: {},
  change: {
    resource: v => networkOf(v).name,
    read: async (azure, v) => {
      const network = await azure.virtualNetworks.get(networkOf(v));
      return network && { ...network };
    },
    desired: wanted,
    refuses: (v, before) =>
      before && JSON.stringify(before) !== JSON.stringify(wanted(v))
        ? {
            code: 'VirtualNetworkDiffers',
            happened: `${networkOf(v).name} exists and is not what this machine needs`,
            why: `It is in ${before.location}, with ${before.addressPrefix} and the subnet ${before.subnet || 'none'}.`,
            try: ['Choose another name for the machine', 'Choose another resource group'],
          }
        : undefined,
    apply: (azure, v) => azure.virtualNetworks.create(networkOf(v), wanted(v)),
    undo: (azure, v) => azure.virtualNetworks.delete(networkOf(v)),
    facts: () => ({}),
  },
  az: v =>
    az`az network vnet create --resource-group ${v.resourceGroup} --name ${networkOf(v).name} --location ${v.location} --address-prefixes 10.0.0.0/16 --subnet-name ${wanted(v).subnet} --subnet-prefixes 10.0.0.0/24`,
  powershell: v => [
    powershell`$subnet = New-AzVirtualNetworkSubnetConfig -Name ${wanted(v).subnet} -AddressPrefix 10.0.0.0/24`,
    powershell`New-AzVirtualNetwork -ResourceGroupName ${v.resourceGroup} -Name ${networkOf(v).name} -Location ${v.location} -AddressPrefix 10.0.0.0/16 -Subnet $subnet`,
  ],
  teaches: {
    why: 'A machine needs a network interface, and that a subnet. No public address is made: the machine cannot be reached from the internet.',
    pitfalls: [
      {
        code: 'AuthorizationFailed',
        because: 'Virtual Machine Contributor may not create virtual networks.',
        remedy: 'Ask for Network Contributor on the resource group.',
      },
    ],
  },
});
