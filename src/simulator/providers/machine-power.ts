/** Starting and stopping machines: accepted at once, done when the operation ends. */
import { computeVersions } from '../api-versions.ts';
import { type Answer, accepted, type Call, type TypeOfResource } from '../call.ts';
import { nextEtag } from '../etag.ts';
import type { PowerEffect } from '../power.ts';
import { existingMachine, refuseDying } from './existing-machine.ts';
import { announceWithResult } from './machine-operations.ts';
import { budgets, machineType } from './machine-wire.ts';

/** As they stand in paths. */
export const powerActions: Readonly<Record<string, PowerEffect>> = {
  start: 'starting',
  powerOff: 'powering off',
  deallocate: 'deallocating',
  restart: 'restarting',
  redeploy: 'redeploying',
  reapply: 'reapplying',
  reimage: 'reimaging',
};

/** Only some of them say how long to wait (recorded in 2019). */
const waits: ReadonlySet<PowerEffect> = new Set(['starting', 'deallocating']);

const act =
  (name: string, is: PowerEffect) =>
  (call: Call): Answer => {
    const { store, requestId } = call;
    const machine = existingMachine(call);
    refuseDying(machine, name);
    // All but a redeployment change the model (recorded).
    const etag = is === 'redeploying' ? machine.etag : nextEtag(machine.etag);
    const properties = { ...machine.properties, provisioningState: 'Updating' as const };
    store.put({ ...machine, properties, ...(etag && { etag }) });
    const operation = store.operations.begin(is, machine.id, requestId, store.now);
    return accepted({
      ...(is === 'deallocating' ? budgets.delete : budgets.write),
      ...announceWithResult(call, operation, machine.location),
      ...(waits.has(is) && { 'retry-after': '10' }),
    });
  };

const path = `/subscriptions/{subscription}/resourceGroups/{resourceGroup}/providers/${machineType}/{name}`;

export const machinePower: TypeOfResource = {
  type: 'virtualMachines',
  versions: computeVersions,
  routes: Object.fromEntries(
    Object.entries(powerActions).map(([name, is]) => [`POST ${path}/${name}`, act(name, is)] as const),
  ),
};
