/** User-assigned identities, through arm-msi. */
import type { Identity } from '@azure/arm-msi';
import { canonicalId } from '../arm/resource-id.ts';
import type { Azure } from '../model/azure.ts';
import type { UserAssignedIdentity } from '../model/resources.ts';
import { collected, type Wire } from './wire.ts';

const identityOf = (identity: Identity): UserAssignedIdentity => {
  const { id = '', name = '', location, principalId = '', clientId = '', tags = {} } = identity;
  return { id: canonicalId(id), name, location, principalId, clientId, tags };
};

export const userAssignedIdentities = (wire: Wire): Azure['identities'] => {
  const identities = (subscription: string) => wire.identities(subscription).userAssignedIdentities;
  return {
    list: async ({ subscription }) => {
      const all = await wire.find(() => collected(identities(subscription).listBySubscription(wire.options)));
      return (all ?? []).map(identityOf);
    },
    get: ({ subscription, resourceGroup, name }) =>
      wire.find(async () => identityOf(await identities(subscription).get(resourceGroup, name, wire.options))),
    create: ({ subscription, resourceGroup, name }, location) =>
      wire.run(async () => {
        await identities(subscription).createOrUpdate(resourceGroup, name, { location }, wire.options);
      }),
    tag: ({ subscription, resourceGroup, name }, tags) =>
      wire.run(async () => {
        await identities(subscription).update(resourceGroup, name, { tags: { ...tags } }, wire.options);
      }),
    delete: ({ subscription, resourceGroup, name }) =>
      wire.run(async () => {
        await identities(subscription).delete(resourceGroup, name, wire.options);
      }),
  };
};
