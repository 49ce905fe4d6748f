/** Virtual networks, through the generic calls of arm-resources: arm-network is 73 MB for what is one PUT. */
import { apiVersions } from '../arm/client-versions.ts';
import { formatResourceId } from '../arm/resource-id.ts';
import type { Azure, Named } from '../model/azure.ts';
import type { Wire } from './wire.ts';

interface NetworkProperties {
  readonly addressSpace?: { readonly addressPrefixes?: readonly string[] };
  readonly subnets?: readonly { readonly name: string }[];
}

/** The SDK puts a slash of its own before the id. */
const idOf = (at: Named): string => formatResourceId({ ...at, type: 'Microsoft.Network/virtualNetworks' }).slice(1);

const version = apiVersions.network;

/** The first /24 of the network's /16. */
const subnetPrefix = (addressPrefix: string): string => addressPrefix.replace(/\/\d+$/, '/24');

export const virtualNetworks = (wire: Wire): Azure['virtualNetworks'] => {
  const resources = ({ subscription }: Named) => wire.resources(subscription).resources;
  return {
    get: at =>
      wire.find(async () => {
        const { location = '', properties } = await resources(at).getById(idOf(at), version, wire.options);
        const { addressSpace, subnets } = properties as NetworkProperties;
        return {
          location,
          addressPrefix: addressSpace?.addressPrefixes?.[0] ?? '',
          subnet: subnets?.[0]?.name ?? '',
        };
      }),
    create: (at, { location, addressPrefix, subnet }) =>
      wire.run(async () => {
        const properties = {
          addressSpace: { addressPrefixes: [addressPrefix] },
          subnets: [{ name: subnet, properties: { addressPrefix: subnetPrefix(addressPrefix) } }],
        };
        await resources(at).beginCreateOrUpdateByIdAndWait(idOf(at), version, { location, properties }, wire.polling);
      }),
    delete: at => wire.run(() => resources(at).beginDeleteByIdAndWait(idOf(at), version, wire.polling)),
  };
};
