/** How the machines of a Uniform scale set follow its model: made to its capacity, upgraded all, some, or batch by batch. */
import { listIn, part } from './json.ts';
import type { Applied, Instance, ScaleSet } from './scale-set.ts';

export interface Birth {
  readonly newId: () => string;
  readonly timeCreated: string;
}

/** What machines take over from the model. */
export const modelOf = ({ sku, identity, properties }: ScaleSet): Applied => ({
  size: sku.name,
  ...(identity && { identity }),
  extensions: listIn(part(properties.virtualMachineProfile, 'extensionProfile').extensions),
});

export const isLatest = ({ fleet }: ScaleSet, { model }: Instance): boolean => model === fleet.model;

const born = (set: ScaleSet, number: number, { newId, timeCreated }: Birth): Instance => ({
  instanceId: String(number),
  vmId: newId(),
  timeCreated,
  model: set.fleet.model,
  applied: modelOf(set),
});

/** New machines have the latest model; those with the highest numbers go first. */
export const sized = (set: ScaleSet, birth: Birth): ScaleSet => {
  const { instances, made, model } = set.fleet;
  const missing = set.sku.capacity - instances.length;
  if (missing <= 0) return { ...set, fleet: { model, made, instances: instances.slice(0, set.sku.capacity) } };
  const fresh = Array.from({ length: missing }, (_, index) => born(set, made + index, birth));
  return { ...set, fleet: { model, made: made + missing, instances: [...instances, ...fresh] } };
};

export const upgraded = (set: ScaleSet, fits: (instance: Instance) => boolean): ScaleSet => {
  const { model } = set.fleet;
  const applied = modelOf(set);
  const instances = set.fleet.instances.map(each => (fits(each) ? { ...each, model, applied } : each));
  return { ...set, fleet: { ...set.fleet, instances } };
};

/** A fifth of the machines at a time, the default of rolling upgrades, and at least one. */
export const batchUpgraded = (set: ScaleSet): ScaleSet => {
  const { instances } = set.fleet;
  const size = Math.max(1, Math.floor(instances.length / 5));
  const batch = instances.filter(each => !isLatest(set, each)).slice(0, size);
  return upgraded(set, each => batch.includes(each));
};

export const isUpToDate = (set: ScaleSet): boolean => set.fleet.instances.every(each => isLatest(set, each));
