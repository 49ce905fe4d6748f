/** The machines of a scale set, seen below it: what each is made of, how it is doing, and whether it has the latest model. */
import { computeVersions } from '../api-versions.ts';
import { type Answer, type Call, ok, type TypeOfResource } from '../call.ts';
import { hasLatest } from '../flexible-fleet.ts';
import { pageOf } from '../page.ts';
import { computeRefusal } from '../refusal.ts';
import type { VirtualMachine } from '../resource.ts';
import { isFlexible, type ScaleSet } from '../scale-set.ts';
import { machinesOf } from '../settle-scale-set.ts';
import { instanceView, type Running } from './instance-view.ts';
import { type WrittenInstance, writtenInstance } from './instance-wire.ts';
import { machineType } from './machine-wire.ts';
import { powerOfInstance, powerOfMachine } from './power-view.ts';
import { budgets, scaleSetType } from './scale-set-wire.ts';
import { existingScaleSet } from './scale-sets.ts';

/** A machine of a Flexible set has its name for a number, and is read in full at its own id. */
const flexible = (set: ScaleSet, machine: VirtualMachine): WrittenInstance => {
  const { name, id, location, tags, identity, properties } = machine;
  return {
    name,
    id,
    type: 'Microsoft.Compute/virtualMachines',
    location,
    ...(tags && { tags }),
    ...(identity && { identity }),
    instanceId: name,
    sku: { name: properties.hardwareProfile.vmSize, tier: set.sku.tier },
    properties: {
      latestModelApplied: hasLatest(set, machine),
      modelDefinitionApplied: 'VirtualMachineScaleSet',
      ...properties,
    },
  };
};

export const instancesOf = (call: Call): readonly WrittenInstance[] => {
  const set = existingScaleSet(call);
  return isFlexible(set)
    ? machinesOf(set, call.store).map(machine => flexible(set, machine))
    : set.fleet.instances.map(instance => writtenInstance(set, instance));
};

const existing = (call: Call): WrittenInstance => {
  const { instance = '' } = call.params;
  const found = instancesOf(call).find(({ instanceId }) => instanceId.toLowerCase() === instance.toLowerCase());
  if (!found) throw computeRefusal(404, 'NotFound', 'The entity was not found in this Azure location.');
  return found;
};

const viewOf = (instance: WrittenInstance, call: Call): object => {
  const { store } = call;
  const set = existingScaleSet(call);
  const machine = isFlexible(set) ? store.find(machineType, instance.id) : undefined;
  const { power } = set.fleet.instances.find(each => each.instanceId === instance.instanceId) ?? {};
  const known = { instanceId: instance.instanceId, ...(power && { power }) };
  const shown = machine ? powerOfMachine(machine, store) : powerOfInstance(set, known, store);
  return instanceView(instance as unknown as Running, shown);
};

const expanded = (instance: WrittenInstance, call: Call): object => {
  if (call.query.get('$expand')?.toLowerCase() !== 'instanceview') return instance;
  const view = viewOf(instance, call);
  return { ...instance, properties: { ...instance.properties, instanceView: view } };
};

/** Azure charges by the machine (recorded). */
const list = (call: Call): Answer => {
  const instances = instancesOf(call);
  const headers = { ...budgets.instances, 'x-ms-request-charge': String(instances.length) };
  return ok(
    pageOf(instances, call, each => expanded(each, call)),
    headers,
  );
};

const path = `/subscriptions/{subscription}/resourceGroups/{resourceGroup}/providers/${scaleSetType}/{name}/virtualMachines`;

export const scaleSetInstances: TypeOfResource = {
  type: 'virtualMachineScaleSets/virtualMachines',
  versions: computeVersions,
  routes: {
    [`GET ${path}`]: list,
    [`GET ${path}/{instance}`]: call => ok(expanded(existing(call), call), budgets.read),
    [`GET ${path}/{instance}/instanceView`]: call => ok(viewOf(existing(call), call), budgets.read),
  },
};
