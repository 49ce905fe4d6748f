/** Resource groups, through arm-resources. */
import type { Azure } from '../model/azure.ts';
import { collected, type Wire } from './wire.ts';

export const resourceGroups = (wire: Wire): Azure['resourceGroups'] => {
  const groups = (subscription: string) => wire.resources(subscription).resourceGroups;
  return {
    list: ({ subscription }) =>
      wire.run(async () => {
        const all = await collected(groups(subscription).list(wire.options));
        return all.map(({ name = '', location }) => ({ name, location }));
      }),
    get: ({ subscription, resourceGroup }) =>
      wire.find(async () => {
        const { name = resourceGroup, location } = await groups(subscription).get(resourceGroup, wire.options);
        return { name, location };
      }),
    create: ({ subscription, resourceGroup }, location) =>
      wire.run(async () => {
        await groups(subscription).createOrUpdate(resourceGroup, { location }, wire.options);
      }),
    contents: ({ subscription, resourceGroup }) =>
      wire.run(async () => {
        const { resources } = wire.resources(subscription);
        return (await collected(resources.listByResourceGroup(resourceGroup, wire.options))).map(
          ({ name = '' }) => name,
        );
      }),
    delete: ({ subscription, resourceGroup }) =>
      wire.run(() => groups(subscription).beginDeleteAndWait(resourceGroup, wire.polling)),
  };
};
