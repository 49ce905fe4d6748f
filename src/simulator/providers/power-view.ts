/** How a machine is doing as far as power goes: what it is, or what is being done about it, at itself or in its scale set. */
import type { Operation } from '../operation.ts';
import { type Power, type PowerShown, powerShown } from '../power.ts';
import type { VirtualMachine } from '../resource.ts';
import { type Instance, isFlexible, type ScaleSet } from '../scale-set.ts';
import { machinesOf } from '../settle-scale-set.ts';
import type { Store } from '../store.ts';

const inSet = (set: string | undefined, name: string, { operations }: Store): readonly Operation[] =>
  set === undefined
    ? []
    : operations.runningOn(set).filter(({ instances = [] }) => instances.includes(name.toLowerCase()));

export const powerOfMachine = ({ id, name, power, properties }: VirtualMachine, store: Store): PowerShown =>
  powerShown(power, [...store.operations.runningOn(id), ...inSet(properties.virtualMachineScaleSet?.id, name, store)]);

export const powerOfInstance = (
  { id }: ScaleSet,
  { instanceId, power }: { readonly instanceId: string; readonly power?: Power },
  store: Store,
): PowerShown =>
  powerShown(power, [
    ...store.operations.runningOn(`${id}/virtualMachines/${instanceId}`),
    ...inSet(id, instanceId, store),
  ]);

/** Of every machine of a set. */
export const powersIn = (set: ScaleSet, store: Store): readonly PowerShown[] =>
  isFlexible(set)
    ? machinesOf(set, store).map(machine => powerOfMachine(machine, store))
    : set.fleet.instances.map((instance: Instance) => powerOfInstance(set, instance, store));
