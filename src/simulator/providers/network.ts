/** Microsoft.Network, as far as a machine needs it: networks with subnets, and the interfaces of machines. */
import type { Provider } from '../call.ts';
import { networkInterfaces } from './network-interfaces.ts';
import { subnets, virtualNetworks } from './virtual-networks.ts';

export const network: Provider = {
  namespace: 'Microsoft.Network',
  writes: 'compact',
  types: [virtualNetworks, subnets, networkInterfaces],
};
