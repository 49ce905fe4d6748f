/** Scale sets and their instances, through arm-compute. */
import type { Azure, InSubscription } from '../model/azure.ts';
import { Etags, onlyNew } from './etags.ts';
import { finished } from './finished.ts';
import { sdkIdentity } from './machine-model.ts';
import { scaleSetOf, sdkScaleSet } from './scale-set-model.ts';
import { collected, type Wire } from './wire.ts';

export const scaleSets = (wire: Wire): Azure['scaleSets'] => {
  const sets = ({ subscription }: InSubscription) => wire.compute(subscription).virtualMachineScaleSets;
  const etags = new Etags();
  return {
    list: at =>
      wire.run(async () => {
        const { list, listAll } = sets(at);
        const pages = at.resourceGroup === undefined ? listAll(wire.options) : list(at.resourceGroup, wire.options);
        return (await collected(pages)).map(scaleSetOf);
      }),
    get: at =>
      wire.find(async () => {
        const found = await sets(at).get(at.resourceGroup, at.name, wire.options);
        etags.note(at, found.etag);
        return scaleSetOf(found);
      }),
    create: (at, set) =>
      wire.run(async () => {
        const body = sdkScaleSet(at.name, set);
        const options = { ...wire.polling, ...onlyNew };
        await finished(sets(at).createOrUpdate(at.resourceGroup, at.name, body, options), wire);
      }),
    setIdentity: (at, identity) =>
      wire.run(async () => {
        const body = { identity: sdkIdentity(identity) };
        const options = { ...wire.polling, ...etags.take(at) };
        await finished(sets(at).update(at.resourceGroup, at.name, body, options), wire);
      }),
    delete: at => wire.run(() => finished(sets(at).delete(at.resourceGroup, at.name, wire.polling), wire)),
    instances: at =>
      wire.run(async () => {
        const { virtualMachineScaleSetVMs } = wire.compute(at.subscription);
        const all = await collected(virtualMachineScaleSetVMs.list(at.resourceGroup, at.name, wire.options));
        return all.map(({ instanceId, name = '', latestModelApplied }) => ({
          id: instanceId ?? name,
          latestModelApplied: latestModelApplied ?? true,
        }));
      }),
    update: (at, instances) =>
      wire.run(() => {
        const body = { instanceIds: [...instances] };
        return finished(sets(at).updateInstances(at.resourceGroup, at.name, body, wire.polling), wire);
      }),
  };
};
