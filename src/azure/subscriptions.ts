/** Subscriptions, their regions, and the machine sizes there. */
import type { ResourceSku } from '@azure/arm-compute';
import type { Azure } from '../model/azure.ts';
import type { MachineSize } from '../model/resources.ts';
import { collected, type Wire } from './wire.ts';

const capability = ({ capabilities }: ResourceSku, name: string): number =>
  Number(capabilities?.find(each => each.name === name)?.value ?? 0);

const isForMachines = ({ resourceType, restrictions }: ResourceSku): boolean =>
  resourceType === 'virtualMachines' && !restrictions?.some(({ type }) => type === 'Location');

const sizeOf = (sku: ResourceSku): MachineSize => ({
  name: sku.name ?? '',
  cores: capability(sku, 'vCPUs'),
  memory: capability(sku, 'MemoryGB'),
});

export const subscriptions = (wire: Wire): Pick<Azure, 'subscriptions' | 'regions' | 'sizes'> => ({
  subscriptions: () =>
    wire.run(async () => {
      const all = await collected(wire.subscriptions().subscriptions.list(wire.options));
      return all.map(({ subscriptionId = '', displayName = '' }) => ({ id: subscriptionId, name: displayName }));
    }),
  regions: ({ subscription }) =>
    wire.run(async () => {
      const all = await collected(wire.subscriptions().subscriptions.listLocations(subscription, wire.options));
      return all
        .filter(({ metadata }) => metadata?.regionType !== 'Logical')
        .map(({ name = '', displayName = name }) => ({ name, displayName }));
    }),
  sizes: ({ subscription, location }) =>
    wire.run(async () => {
      const filter = `location eq '${location}'`;
      const all = await collected(wire.compute(subscription).resourceSkus.list({ ...wire.options, filter }));
      return all.filter(isForMachines).map(sizeOf);
    }),
});
