/** What comes true of a scale set and its machines when an operation ends. */
import { batchUpgraded, isUpToDate, sized, upgraded } from './fleet.ts';
import { belongsTo, bornInto, hasLatest, takenOver } from './flexible-fleet.ts';
import type { Operation } from './operation.ts';
import type { VirtualMachine } from './resource.ts';
import { isFlexible, type ScaleSet } from './scale-set.ts';
import { filled, provisioned, removeMachine } from './settle-machine.ts';
import type { Store } from './store.ts';
import { timestamp } from './time.ts';

/** A rolling upgrade and what is done to one machine go on beside the set's own operations: they have targets of their own. */
const rolling = '/rollingUpgrades/latest';
const ownTarget = /\/(rollingUpgrades|virtualMachines)\/[^/]+$/i;

export const scaleSetOf = ({ target }: Operation, store: Store): ScaleSet | undefined =>
  store.find('Microsoft.Compute/virtualMachineScaleSets', target.replace(ownTarget, ''));

export const machinesOf = (set: ScaleSet, store: Store): readonly VirtualMachine[] => {
  const [, , subscription = '', , resourceGroup = ''] = set.id.split('/');
  return store
    .listIn('Microsoft.Compute/virtualMachines', { subscription, resourceGroup })
    .filter(machine => belongsTo(set, machine));
};

const takeOver = (set: ScaleSet, machines: readonly VirtualMachine[], store: Store): void => {
  for (const machine of machines) store.put(provisioned(takenOver(set, machine), store));
};

const resize = (
  set: ScaleSet,
  machines: readonly VirtualMachine[],
  birth: Parameters<typeof sized>[1],
  store: Store,
) => {
  for (const machine of machines.slice(set.sku.capacity)) removeMachine(machine, store);
  for (let count = machines.length; count < set.sku.capacity; count++) {
    const [networkInterface, machine] = bornInto(set, birth) ?? [];
    if (networkInterface) store.put(networkInterface);
    if (machine) store.put(provisioned(machine, store));
  }
  store.put(set);
};

/** Machines follow by themselves in the modes Automatic, at once, and Rolling, batch by batch. */
const follow = (set: ScaleSet, ended: Operation, store: Store): void => {
  const { mode } = set.properties.upgradePolicy;
  const outdated = isFlexible(set) ? machinesOf(set, store).filter(each => !hasLatest(set, each)) : [];
  if (mode === 'Automatic') {
    takeOver(set, outdated, store);
    store.put(upgraded(set, () => true));
  }
  const isBehind = outdated.length > 0 || !isUpToDate(set);
  if (mode === 'Rolling' && isBehind)
    store.operations.begin('upgrading a batch', `${set.id}${rolling}`, store.newId(), ended.endsAt);
};

const upgradeSome = (set: ScaleSet, names: readonly string[], store: Store): void => {
  const wanted = names.map(name => name.toLowerCase());
  const machines = isFlexible(set) ? machinesOf(set, store) : [];
  takeOver(
    set,
    machines.filter(({ name }) => wanted.includes(name.toLowerCase())),
    store,
  );
  store.put(upgraded(set, ({ instanceId }) => wanted.includes(instanceId)));
};

/** The set does not make others in their place. */
const removeSome = (set: ScaleSet, names: readonly string[], store: Store): void => {
  if (isFlexible(set)) {
    store.put(set);
    for (const machine of machinesOf(set, store))
      if (names.includes(machine.name.toLowerCase())) removeMachine(machine, store);
    return;
  }
  const instances = set.fleet.instances.filter(({ instanceId }) => !names.includes(instanceId));
  const sku = { ...set.sku, capacity: instances.length };
  store.put({ ...set, sku, fleet: { ...set.fleet, instances } });
};

const upgradeBatch = (set: ScaleSet, ended: Operation, store: Store): void => {
  const machines = isFlexible(set) ? machinesOf(set, store) : [];
  const size = Math.max(1, Math.floor(machines.length / 5));
  takeOver(set, machines.filter(each => !hasLatest(set, each)).slice(0, size), store);
  const after = batchUpgraded(set);
  store.put(after);
  follow(after, ended, store);
};

export const settleScaleSet = (operation: Operation, before: ScaleSet, store: Store): void => {
  const identity = before.identity && !isFlexible(before) ? filled(before.identity, store) : before.identity;
  const properties = { ...before.properties, provisioningState: 'Succeeded' as const };
  const set: ScaleSet = { ...before, ...(identity && { identity }), properties };
  const birth = { newId: () => store.newId(), timeCreated: timestamp(operation.endsAt) };
  switch (operation.is) {
    case 'creating scale set':
    case 'updating scale set': {
      const ready = isFlexible(set) ? set : sized(set, birth);
      if (isFlexible(set)) resize(set, machinesOf(set, store), birth, store);
      else store.put(ready);
      follow(ready, operation, store);
      return;
    }
    case 'upgrading instances':
      upgradeSome(set, operation.instances ?? [], store);
      return;
    case 'upgrading a batch':
      upgradeBatch(before, operation, store);
      return;
    case 'deleting instances':
      removeSome(set, operation.instances ?? [], store);
      return;
    case 'deleting scale set':
      for (const machine of machinesOf(set, store)) removeMachine(machine, store);
      store.remove(set.id);
      return;
  }
};
