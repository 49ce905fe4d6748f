/** Virtual machines, through arm-compute. */
import type { Azure, Named } from '../model/azure.ts';
import { machineOf, sdkIdentity, sdkMachine } from './machine-model.ts';
import { collected, type Wire } from './wire.ts';

/** A poller starts when it is made, and gives up at once only if the wait is aborted. */
const finished = (poller: { pollUntilDone(options: object): Promise<unknown> }, wire: Wire): Promise<unknown> =>
  poller.pollUntilDone({ abortSignal: wire.options.abortSignal });

export const virtualMachines = (wire: Wire): Azure['virtualMachines'] => {
  const machines = ({ subscription }: Pick<Named, 'subscription'>) => wire.compute(subscription).virtualMachines;
  return {
    list: at =>
      wire.run(async () => (await collected(machines(at).list(at.resourceGroup, wire.options))).map(machineOf)),
    get: at => wire.find(async () => machineOf(await machines(at).get(at.resourceGroup, at.name, wire.options))),
    create: (at, machine) =>
      wire.run(async () => {
        const body = sdkMachine(at.name, machine);
        await finished(machines(at).createOrUpdate(at.resourceGroup, at.name, body, wire.polling), wire);
      }),
    setIdentity: (at, identity) =>
      wire.run(async () => {
        const body = { identity: sdkIdentity(identity) };
        await finished(machines(at).update(at.resourceGroup, at.name, body, wire.polling), wire);
      }),
    delete: at =>
      wire.run(async () => {
        await finished(machines(at).delete(at.resourceGroup, at.name, wire.polling), wire);
      }),
  };
};
