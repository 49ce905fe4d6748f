/** What comes true of machines when they have been started, stopped and the like. */
import type { Operation } from './operation.ts';
import { type PowerEffect, powered } from './power.ts';
import { isFlexible, type ScaleSet } from './scale-set.ts';
import { provisioned } from './settle-machine.ts';
import { machinesOf, scaleSetOf } from './settle-scale-set.ts';
import type { Store } from './store.ts';

const settleInstances = (set: ScaleSet, { instances = [] }: Operation, is: PowerEffect, store: Store): void => {
  const properties = { ...set.properties, provisioningState: 'Succeeded' as const };
  if (isFlexible(set)) {
    const machines = machinesOf(set, store).filter(({ name }) => instances.includes(name.toLowerCase()));
    for (const machine of machines) store.put(powered(provisioned(machine, store), is));
    store.put({ ...set, properties });
    return;
  }
  const fleet = set.fleet.instances.map(each => (instances.includes(each.instanceId) ? powered(each, is) : each));
  store.put({ ...set, properties, fleet: { ...set.fleet, instances: fleet } });
};

export const settlePower = (operation: Operation, is: PowerEffect, store: Store): void => {
  const machine = store.find('Microsoft.Compute/virtualMachines', operation.target);
  if (machine) store.put(powered(provisioned(machine, store), is));
  const set = scaleSetOf(operation, store);
  if (set) settleInstances(set, operation, is, store);
};
