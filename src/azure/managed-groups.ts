/** Resource groups that a service of Azure keeps for itself, such as the node groups of Azure Kubernetes Service. */
import type { Azure } from '../model/azure.ts';
import type { ManagedGroup } from '../model/right.ts';
import { unlessForbidden } from './unless-forbidden.ts';
import type { Wire } from './wire.ts';

const shape = /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)/i;

/** `MC_<group>_<cluster>_<region>`, unless the person who made the cluster named it otherwise (AKS, node resource group). */
const isNodeGroup = (name: string): boolean => /^MC_/i.test(name);

export const managedGroups =
  (wire: Wire): Azure['managedGroups'] =>
  async scopes => {
    const found = new Map<string, ManagedGroup | undefined>();
    for (const scope of scopes) {
      const [path = '', subscription = '', name = ''] = shape.exec(scope) ?? [];
      if (!name || found.has(path.toLowerCase())) continue;
      const { resourceGroups } = wire.resources(subscription);
      const group = await unlessForbidden(wire.find(() => resourceGroups.get(name, wire.options)));
      const by = group?.managedBy ?? (isNodeGroup(name) ? 'Azure Kubernetes Service' : undefined);
      found.set(path.toLowerCase(), by === undefined ? undefined : { name, by });
    }
    return [...found.values()].filter(each => each !== undefined);
  };
