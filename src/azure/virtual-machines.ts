/** Virtual machines, through arm-compute. */
import type { Azure, Named } from '../model/azure.ts';
import { Etags, onlyNew } from './etags.ts';
import { finished } from './finished.ts';
import { machineOf, sdkIdentity, sdkMachine } from './machine-model.ts';
import { collected, type Wire } from './wire.ts';

export const virtualMachines = (wire: Wire): Azure['virtualMachines'] => {
  const machines = ({ subscription }: Pick<Named, 'subscription'>) => wire.compute(subscription).virtualMachines;
  const etags = new Etags();
  return {
    list: at =>
      wire.run(async () => {
        const { list, listAll } = machines(at);
        const pages = at.resourceGroup === undefined ? listAll(wire.options) : list(at.resourceGroup, wire.options);
        return (await collected(pages)).map(machineOf);
      }),
    get: at =>
      wire.find(async () => {
        const found = await machines(at).get(at.resourceGroup, at.name, wire.options);
        etags.note(at, found.etag);
        return machineOf(found);
      }),
    create: (at, machine) =>
      wire.run(async () => {
        const body = sdkMachine(at.name, machine);
        const options = { ...wire.polling, ...onlyNew };
        await finished(machines(at).createOrUpdate(at.resourceGroup, at.name, body, options), wire);
      }),
    setIdentity: (at, identity) =>
      wire.run(async () => {
        const body = { identity: sdkIdentity(identity) };
        const options = { ...wire.polling, ...etags.take(at) };
        await finished(machines(at).update(at.resourceGroup, at.name, body, options), wire);
      }),
    delete: at =>
      wire.run(async () => {
        await finished(machines(at).delete(at.resourceGroup, at.name, wire.polling), wire);
      }),
    run: (at, { shell, lines }) =>
      wire.run(async () => {
        const commandId = shell === 'bash' ? 'RunShellScript' : 'RunPowerShellScript';
        const body = { commandId, script: [...lines] };
        const result = await finished(machines(at).runCommand(at.resourceGroup, at.name, body, wire.polling), wire);
        return (result.value ?? []).map(({ message = '' }) => message).join('\n');
      }),
  };
};
