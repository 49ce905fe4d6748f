/** Starting, stopping and deleting the machines of a scale set: all, some, or one. */
import { computeVersions } from '../api-versions.ts';
import { type Answer, accepted, type Call, type TypeOfResource } from '../call.ts';
import { listIn } from '../json.ts';
import type { Effect } from '../operation.ts';
import { computeRefusal } from '../refusal.ts';
import { isFlexible, type ScaleSet } from '../scale-set.ts';
import { announceWithResult } from './machine-operations.ts';
import { powerActions } from './machine-power.ts';
import { bodyOf } from './request-body.ts';
import { instancesOf } from './scale-set-instances.ts';
import { missing } from './scale-set-rules.ts';
import { budgets, scaleSetType } from './scale-set-wire.ts';
import { existingScaleSet } from './scale-sets.ts';

const notThere = () => computeRefusal(404, 'NotFound', 'The entity was not found in this Azure location.');

const refuseDying = ({ name, properties }: ScaleSet, operation: string): void => {
  if (properties.provisioningState !== 'Deleting') return;
  throw computeRefusal(
    409,
    'OperationNotAllowed',
    `Operation '${operation}' is not allowed on Virtual Machine Scale Set '${name}' since it is marked for deletion.`,
  );
};

/** Those that a request names, in lower case; all where it names none. @throws Refusal */
const named = (call: Call, ids: readonly string[]): readonly string[] => {
  const there = instancesOf(call).map(({ instanceId }) => instanceId.toLowerCase());
  if (!ids.length || ids.includes('*')) return there;
  const wanted = ids.map(id => id.toLowerCase());
  if (wanted.every(id => there.includes(id))) return wanted;
  throw notThere();
};

const begin = (call: Call, set: ScaleSet, target: string, is: Effect, instances: readonly string[]): Answer => {
  const { store, requestId } = call;
  const operation = store.operations.begin(is, target, requestId, store.now, { instances });
  return accepted({ ...budgets.action, ...announceWithResult(call, operation, set.location) });
};

const ofSet = (name: string, is: Effect) => (call: Call) => {
  const set = existingScaleSet(call);
  refuseDying(set, name);
  const ids = call.body === undefined ? [] : listIn(bodyOf(call).instanceIds).map(String);
  if (is === 'deleting instances' && !ids.length) throw missing('instanceIds');
  const instances = named(call, ids);
  call.store.put({ ...set, properties: { ...set.properties, provisioningState: 'Updating' } });
  return begin(call, set, set.id, is, instances);
};

/** Machines of a Flexible set are asked at their own ids. */
const ofOne = (name: string, is: Effect) => (call: Call) => {
  const set = existingScaleSet(call);
  refuseDying(set, name);
  if (isFlexible(set)) throw notThere();
  const { instance = '' } = call.params;
  const [id = ''] = named(call, [instance]);
  return begin(call, set, `${set.id}/virtualMachines/${id}`, is, [id]);
};

const path = `/subscriptions/{subscription}/resourceGroups/{resourceGroup}/providers/${scaleSetType}/{name}`;
const one = `${path}/virtualMachines/{instance}`;
const removal = 'deleting instances';

export const instanceActions: TypeOfResource = {
  type: 'virtualMachineScaleSets',
  versions: computeVersions,
  routes: Object.fromEntries([
    ...Object.entries(powerActions).map(([name, is]) => [`POST ${path}/${name}`, ofSet(name, is)] as const),
    [`POST ${path}/delete`, ofSet('delete', removal)] as const,
  ]),
};

export const actionsOfInstance: TypeOfResource = {
  type: 'virtualMachineScaleSets/virtualMachines',
  versions: computeVersions,
  routes: Object.fromEntries([
    ...Object.entries(powerActions).map(([name, is]) => [`POST ${one}/${name}`, ofOne(name, is)] as const),
    [`DELETE ${one}`, ofOne('delete', removal)] as const,
  ]),
};
