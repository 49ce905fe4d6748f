/** Public IP addresses, from the range that is reserved for documents (RFC 5737). */
import { namedGuid } from '../guid.ts';
import { plainType } from './plain-network.ts';

const addressOf = (id: string): string => `203.0.113.${Number.parseInt(namedGuid(id).slice(0, 8), 16) % 256}`;

export const publicAddresses = plainType({
  type: 'Microsoft.Network/publicIPAddresses',
  filled: (properties, id) => ({
    ipAddress: addressOf(id),
    publicIPAddressVersion: 'IPv4',
    publicIPAllocationMethod: 'Dynamic',
    idleTimeoutInMinutes: 4,
    ipTags: [],
    ...properties,
  }),
});
