/** Subnets as machines see them: found by id, and occupied by interfaces. */
import { listIn, part } from '../json.ts';
import type { NetworkInterface, Subnet } from '../resource.ts';
import type { Store } from '../store.ts';

const same = (a: unknown, b: string): boolean => String(a).toLowerCase() === b.toLowerCase();

/** The subnet that an id names, where it and its network exist. */
export const subnetAt = (store: Store, id: string): Subnet | undefined => {
  const [network = ''] = id.split(/\/subnets\//i);
  const found = store.find('Microsoft.Network/virtualNetworks', network);
  return found?.properties.subnets.find(subnet => same(subnet.id, id));
};

export const interfacesIn = (store: Store, subscription: string, subnet: Subnet): readonly NetworkInterface[] =>
  store
    .listIn('Microsoft.Network/networkInterfaces', { subscription })
    .filter(({ properties }) =>
      listIn(properties.ipConfigurations).some(each => same(part(each, 'properties', 'subnet').id, subnet.id)),
    );
