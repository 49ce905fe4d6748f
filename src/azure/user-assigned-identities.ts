/** User-assigned identities, through arm-msi. */
import type { Identity } from '@azure/arm-msi';
import { canonicalId } from '../arm/resource-id.ts';
import type { Azure, UserAssignedIdentity } from '../model/azure.ts';
import { collected, type Wire } from './wire.ts';

const identityOf = ({
  id = '',
  name = '',
  location,
  principalId = '',
  clientId = '',
}: Identity): UserAssignedIdentity => ({
  id: canonicalId(id),
  name,
  location,
  principalId,
  clientId,
});

export const userAssignedIdentities = (wire: Wire): Azure['identities'] => {
  const identities = (subscription: string) => wire.identities(subscription).userAssignedIdentities;
  return {
    list: ({ subscription }) =>
      wire.run(async () =>
        (await collected(identities(subscription).listBySubscription(wire.options))).map(identityOf),
      ),
    get: ({ subscription, resourceGroup, name }) =>
      wire.find(async () => identityOf(await identities(subscription).get(resourceGroup, name, wire.options))),
    create: ({ subscription, resourceGroup, name }, location) =>
      wire.run(async () => {
        await identities(subscription).createOrUpdate(resourceGroup, name, { location }, wire.options);
      }),
    delete: ({ subscription, resourceGroup, name }) =>
      wire.run(async () => {
        await identities(subscription).delete(resourceGroup, name, wire.options);
      }),
  };
};
