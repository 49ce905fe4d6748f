/** Resource ids: the paths that name things in Azure. They compare without case (RPC common-api-details). */

export interface ResourceId {
  readonly subscription: string;
  readonly resourceGroup: string;
  /** `Microsoft.Compute/virtualMachines` */
  readonly type: string;
  readonly name: string;
}

const shape = /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/([^/]+\/[^/]+)\/([^/]+)$/i;

export const formatResourceId = ({ subscription, resourceGroup, type, name }: ResourceId): string =>
  `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/${type}/${name}`;

/** The parts of a top-level resource's id, or undefined where the text is not one. */
export const parseResourceId = (id: string): ResourceId | undefined => {
  const [, subscription, resourceGroup, type, name] = shape.exec(id) ?? [];
  return subscription && resourceGroup && type && name ? { subscription, resourceGroup, type, name } : undefined;
};

export const sameId = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The last segment: what a person calls the resource. */
export const nameOfId = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

export const resourceGroupOfId = (id: string): string => parseResourceId(id)?.resourceGroup ?? '';

const types = [
  'Microsoft.Compute/virtualMachines',
  'Microsoft.Compute/virtualMachineScaleSets',
  'Microsoft.ManagedIdentity/userAssignedIdentities',
  'Microsoft.Network/virtualNetworks',
] as const;

export type ResourceType = (typeof types)[number];

/** One spelling for every id: ManagedIdentity answers `resourcegroups`, Compute answers `resourceGroups`. */
export const canonicalId = (id: string): string => {
  const parts = parseResourceId(id);
  if (!parts) return id;
  return formatResourceId({
    ...parts,
    type: types.find(type => sameId(type, parts.type)) ?? parts.type,
  });
};

export const isIdOf = (type: ResourceType, id: string): boolean => sameId(parseResourceId(id)?.type ?? '', type);
