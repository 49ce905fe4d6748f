/** A virtual machine as it is named, written and accounted for on the wire. */
import type { Call } from '../call.ts';
import type { VirtualMachine } from '../resource.ts';
import { asOf } from './machine-versions.ts';

export const machineType = 'Microsoft.Compute/virtualMachines';

/** Compute answers `resourceGroups` whatever the request wrote, and the group's name as it was created. */
export const machineId = ({ params: { subscription, resourceGroup, name }, group }: Call): string =>
  `/subscriptions/${subscription}/resourceGroups/${group?.name ?? resourceGroup}/providers/${machineType}/${name}`;

/** Whether it runs is told by the instance view alone. The body has an etag since 2024-07-01, the headers since 2024-11-01. */
export const written = (machine: VirtualMachine, { apiVersion }: Call): object => {
  if (apiVersion >= '2024-07-01' && !machine.power) return machine;
  const { etag, power: _, ...older } = machine;
  return apiVersion >= '2024-07-01' ? { ...older, etag } : asOf(apiVersion, older);
};

export const etagHeader = (
  { etag }: Pick<VirtualMachine, 'etag'>,
  { apiVersion }: Call,
): Readonly<Record<string, string>> => (etag && apiVersion >= '2024-11-01' ? { etag } : {});

const budget = (...buckets: readonly string[]): Readonly<Record<string, string>> => ({
  'x-ms-need-to-refresh-epl-cache': 'False',
  'x-ms-ratelimit-remaining-resource': buckets.map(bucket => `Microsoft.Compute/${bucket}`).join(','),
});

/** What is left of Compute's own buckets, of 2024-11-01. Nothing is taken from them here. */
export const budgets = {
  read: budget('LowCostGetSubscriptionMaximum;23999', 'LowCostGetResource;35'),
  list: budget('HighCostGetSubscriptionMaximum;899'),
  write: budget('UpdateVMSubscriptionMaximum;1499', 'UpdateVMResource;11'),
  delete: budget('DeleteVMSubscriptionMaximum;1499', 'DeleteVMResource;11'),
  poll: budget('GetOperationResource;44', 'GetOperationSubscriptionMaximum;14998'),
};
