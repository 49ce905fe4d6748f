/** `manualupgrade`: has some or all machines of a scale set take over its latest model, where they do not by themselves. */
import { computeVersions } from '../api-versions.ts';
import { type Answer, accepted, type Call, type TypeOfResource } from '../call.ts';
import { nextEtag } from '../etag.ts';
import { listIn } from '../json.ts';
import { computeRefusal } from '../refusal.ts';
import type { ScaleSet } from '../scale-set.ts';
import { announceWithResult } from './machine-operations.ts';
import { bodyOf } from './request-body.ts';
import { instancesOf } from './scale-set-instances.ts';
import { missing } from './scale-set-rules.ts';
import { budgets, scaleSetType } from './scale-set-wire.ts';
import { existingScaleSet } from './scale-sets.ts';

/** @throws Refusal */
const refuseWhileBusy = ({ name, id, properties }: ScaleSet, { store }: Call): void => {
  if (store.operations.runningOn(id).length)
    throw computeRefusal(
      409,
      'Conflict',
      'The request failed due to conflict with a concurrent request. To resolve it, please refer to https://aka.ms/activitylog to get more details on the conflicting requests.',
    );
  if (properties.upgradePolicy.mode === 'Manual') return;
  throw computeRefusal(
    409,
    'OperationNotAllowed',
    `Operation 'VirtualMachineScaleSets.ManualUpgrade.POST' is not allowed on Virtual Machine Scale Set '${name}'.`,
  );
};

/** @throws Refusal */
const instancesIn = (call: Call): readonly string[] => {
  const ids = listIn(bodyOf(call).instanceIds).map(String);
  if (!ids.length) throw missing('instanceIds');
  if (ids.includes('*') && ids.length > 1)
    throw computeRefusal(
      400,
      'InvalidParameter',
      'If "*" is an element in the instanceIds list then it must be the only element of the list.',
      'upgradePolicies.instanceIds',
    );
  const there = instancesOf(call).map(({ instanceId }) => instanceId);
  if (ids[0] === '*') return there;
  if (ids.every(id => there.some(each => each.toLowerCase() === id.toLowerCase()))) return ids;
  throw computeRefusal(404, 'NotFound', 'The entity was not found in this Azure location.');
};

const upgrade = (call: Call): Answer => {
  const { store, requestId } = call;
  const before = existingScaleSet(call);
  const instances = instancesIn(call);
  refuseWhileBusy(before, call);
  const set: ScaleSet = {
    ...before,
    etag: nextEtag(before.etag),
    properties: { ...before.properties, provisioningState: 'Updating' },
  };
  store.put(set);
  const operation = store.operations.begin('upgrading instances', set.id, requestId, store.now, { instances });
  return accepted({
    ...budgets.action,
    'x-ms-request-charge': String(instances.length),
    ...announceWithResult(call, operation, set.location),
  });
};

const path = `/subscriptions/{subscription}/resourceGroups/{resourceGroup}/providers/${scaleSetType}/{name}/manualupgrade`;

export const manualUpgrades: TypeOfResource = {
  type: 'virtualMachineScaleSets',
  versions: computeVersions,
  routes: { [`POST ${path}`]: upgrade },
};
