/** The resources that a name is enough to plan: groups, identities, networks, and what is only a scope. */
import { namedGuid } from './guid.ts';
import type { OtherResource, ResourceGroup, UserAssignedIdentity, VirtualNetwork } from './resource.ts';

/** Where a planned resource goes. */
export interface Place {
  readonly group: string;
  readonly name: string;
  readonly location: string;
}

export const identityAt = ({ group, name, location }: Place, tenantId: string): UserAssignedIdentity => {
  const id = `${group.replace('/resourceGroups/', '/resourcegroups/')}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`;
  return {
    name,
    id,
    type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
    location,
    tags: {},
    properties: {
      isolationScope: 'None',
      tenantId,
      principalId: namedGuid(`${id} principal`),
      clientId: namedGuid(`${id} client`),
    },
  };
};

export const networkAt = ({ group, name, location }: Place): VirtualNetwork => {
  const id = `${group}/providers/Microsoft.Network/virtualNetworks/${name}`;
  const subnet = {
    name: 'default',
    id: `${id}/subnets/default`,
    type: 'Microsoft.Network/virtualNetworks/subnets' as const,
    properties: { provisioningState: 'Succeeded', addressPrefix: '10.0.0.0/24' },
  };
  return {
    name,
    id,
    type: 'Microsoft.Network/virtualNetworks',
    location,
    properties: {
      provisioningState: 'Succeeded',
      addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
      subnets: [subnet],
    },
  };
};

export const otherAt = (type: OtherResource['type'], { group, name, location }: Place): OtherResource => ({
  name,
  id: `${group}/providers/${type}/${name}`,
  type,
  location,
  tags: {},
  properties: { provisioningState: 'Succeeded' },
});

export const groupAt = (id: string, location: string): ResourceGroup => ({
  id,
  name: id.slice(id.lastIndexOf('/') + 1),
  type: 'Microsoft.Resources/resourceGroups',
  location,
  properties: { provisioningState: 'Succeeded' },
});
