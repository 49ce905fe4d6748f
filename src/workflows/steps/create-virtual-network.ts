/** The network that a new machine or scale set is in, under the names that the Azure CLI would give. */
import { formatResourceId } from '../../arm/resource-id.ts';
import type { Named } from '../../model/azure.ts';
import { az, powershell } from '../../model/command.ts';
import { type Doc, section } from '../../model/document.ts';
import type { Fields } from '../../model/field.ts';
import { differences } from '../../model/plan.ts';
import type { Problem } from '../../model/problem.ts';
import type { VirtualNetwork } from '../../model/resources.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { newVirtualMachine } from '../fields/machine.ts';
import { location, resourceGroup, subscription } from '../fields/place.ts';
import { newScaleSet } from '../fields/scale-set.ts';
import { right } from '../rights.ts';

/** What the network is for: its name is made from that one's. */
export interface Placed {
  readonly subscription: string;
  readonly resourceGroup: string;
  readonly location: string;
  /** Of the machine or the scale set. */
  readonly owner: string;
}

export const networkOf = ({ subscription, resourceGroup, owner }: Omit<Placed, 'location'>): Named => ({
  subscription,
  resourceGroup,
  name: `${owner}VNET`,
});

export const subnetOf = ({ owner }: Pick<Placed, 'owner'>): string => `${owner}Subnet`;

export const subnetId = (placed: Omit<Placed, 'location'>): string =>
  `${formatResourceId({ ...networkOf(placed), type: 'Microsoft.Network/virtualNetworks' })}/subnets/${subnetOf(placed)}`;

const wanted = (placed: Placed): VirtualNetwork => ({
  location: placed.location,
  addressPrefix: '10.0.0.0/16',
  subnet: subnetOf(placed),
});

const differs = (name: string, { location, addressPrefix, subnet }: VirtualNetwork): Problem => ({
  code: 'VirtualNetworkDiffers',
  happened: `${name} exists and is not what is needed`,
  why: `It is in ${location}, with ${addressPrefix} and the subnet ${subnet || 'none'}.`,
  try: ['Choose another name', 'Choose another resource group'],
});

const network = <const N extends Fields>(id: string, needs: N, owner: keyof N, doc: Doc) => {
  const placed = (values: object): Placed => {
    const known = values as Readonly<Record<string, string>>;
    const { subscription = '', resourceGroup = '', location = '' } = known;
    return { subscription, resourceGroup, location, owner: known[String(owner)] ?? '' };
  };
  return step({
    id,
    title: 'Create the virtual network',
    docs: [doc],
    needs,
    asks: {},
    gives: {},
    change: {
      resource: v => networkOf(placed(v)).name,
      read: (azure, v) => azure.virtualNetworks.get(networkOf(placed(v))),
      desired: v => wanted(placed(v)),
      refuses: (v, before) =>
        before && differences(before, wanted(placed(v))).length
          ? differs(networkOf(placed(v)).name, before)
          : undefined,
      apply: (azure, v) => azure.virtualNetworks.create(networkOf(placed(v)), wanted(placed(v))),
      rights: v => [right('write', 'Microsoft.Network/virtualNetworks', networkOf(placed(v)))],
      undo: (azure, v) => azure.virtualNetworks.delete(networkOf(placed(v))),
      facts: () => ({}),
    },
    az: v => {
      const { resourceGroup, location } = placed(v);
      return az`az network vnet create --resource-group ${resourceGroup} --name ${networkOf(placed(v)).name} --location ${location} --address-prefixes 10.0.0.0/16 --subnet-name ${subnetOf(placed(v))} --subnet-prefixes 10.0.0.0/24`;
    },
    powershell: v => {
      const { resourceGroup, location } = placed(v);
      return [
        powershell`$subnet = New-AzVirtualNetworkSubnetConfig -Name ${subnetOf(placed(v))} -AddressPrefix 10.0.0.0/24`,
        powershell`New-AzVirtualNetwork -ResourceGroupName ${resourceGroup} -Name ${networkOf(placed(v)).name} -Location ${location} -AddressPrefix 10.0.0.0/16 -Subnet $subnet`,
      ];
    },
    teaches: {
      why: 'A machine needs a network interface, and that a subnet. No public address is made: nothing can be reached from the internet.',
      pitfalls: [
        {
          code: 'AuthorizationFailed',
          because: 'Virtual Machine Contributor may not create virtual networks.',
          remedy: 'Ask for Network Contributor on the resource group.',
        },
      ],
    },
  });
};

const place = { subscription, resourceGroup, location };

export const createVirtualNetwork = network(
  'create-virtual-network',
  { ...place, virtualMachine: newVirtualMachine },
  'virtualMachine',
  section(documents.machineCli, 'Enable system-assigned managed identity during creation of an Azure VM'),
);

export const createScaleSetNetwork = network(
  'create-scale-set-network',
  { ...place, scaleSet: newScaleSet },
  'scaleSet',
  section(
    documents.scaleSetCli,
    'Enable system-assigned managed identity during creation of an Azure virtual machine scale set',
  ),
);
