/** A scale set as it is named, written and accounted for on the wire. */
import type { Call } from '../call.ts';
import type { ScaleSet } from '../scale-set.ts';

export const scaleSetType = 'Microsoft.Compute/virtualMachineScaleSets';

/** Compute answers `resourceGroups` whatever the request wrote (4 of 4 recorded GETs). */
export const scaleSetId = ({ params: { subscription, resourceGroup, name }, group }: Call): string =>
  `/subscriptions/${subscription}/resourceGroups/${group?.name ?? resourceGroup}/providers/${scaleSetType}/${name}`;

/** Azure does not show how it keeps the machines. The body has an etag since 2024-07-01, the headers since 2024-11-01. */
export const written = ({ fleet: _, ...set }: ScaleSet, { apiVersion }: Call): object => {
  if (apiVersion >= '2024-07-01') return set;
  const { etag: __, ...older } = set;
  return older;
};

const budget = (...buckets: readonly string[]): Readonly<Record<string, string>> => ({
  'x-ms-ratelimit-remaining-resource': buckets.map(bucket => `Microsoft.Compute/${bucket}`).join(','),
});

const queue = ['VMScaleSetBatchedVMRequestsSubscriptionMaximum;6000', 'VmssQueuedVMOperations;0'];

/** What is left of Compute's own buckets, of 2024-11-01. Nothing is taken from them here. */
export const budgets = {
  read: budget('GetVMScaleSetSubscriptionMaximum;2399', 'GetVMScaleSetResource;35'),
  list: budget('HighCostGetVMScaleSetSubscriptionMaximum;1079'),
  instances: budget(
    'HighCostGetVMScaleSetSubscriptionMaximum;1079',
    'HighCostGetVMScaleSetResource;29',
    'VMScaleSetVMViewsSubscriptionMaximum;29996',
  ),
  put: {
    ...budget('CreateVMScaleSetSubscriptionMaximum;374', 'CreateVMScaleSetResource;11', ...queue),
    'x-ms-request-charge': '0',
  },
  patch: {
    ...budget('VMScaleSetActionsSubscriptionMaximum;1499', 'VMScaleSetActionsResource;11', ...queue),
    'x-ms-request-charge': '0',
  },
  action: budget('VMScaleSetActionsSubscriptionMaximum;1499', ...queue),
  delete: budget('DeleteVMScaleSetSubscriptionMaximum;374', 'DeleteVMScaleSetResource;11'),
};
