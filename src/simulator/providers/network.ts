/** Microsoft.Network, as far as a machine needs it: networks with subnets, interfaces, and what those name. */
import type { Provider } from '../call.ts';
import { loadBalancers, natRules } from './load-balancers.ts';
import { networkInterfaces } from './network-interfaces.ts';
import { publicAddresses } from './public-addresses.ts';
import { securityGroups } from './security-groups.ts';
import { subnets, virtualNetworks } from './virtual-networks.ts';

export const network: Provider = {
  namespace: 'Microsoft.Network',
  writes: 'compact',
  types: [virtualNetworks, subnets, networkInterfaces, publicAddresses, securityGroups, loadBalancers, natRules],
};
