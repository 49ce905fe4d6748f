/** How an extension gets into a machine and out again. The machine's identities stay as they are. */
import { type Answer, type Call, created, ok } from '../call.ts';
import { type Extension, inState, withExtension } from '../extension.ts';
import { extensionProperties } from '../extension-model.ts';
import { locationRequired } from '../front-door-errors.ts';
import { type JsonObject, part } from '../json.ts';
import type { Effect } from '../operation.ts';
import { computeRefusal } from '../refusal.ts';
import { regionOf } from '../regions.ts';
import type { VirtualMachine } from '../resource.ts';
import { refuseDying, refuseStopped } from './existing-machine.ts';
import { checkHandler, checkNoTwin } from './extension-rules.ts';
import { announce, announceWithResult } from './machine-operations.ts';
import { budgets } from './machine-wire.ts';
import { tagsIn } from './request-body.ts';

/** Stores the extension in its machine and begins the operation; each extension has operations of its own. */
const begin = (call: Call, machine: VirtualMachine, extension: Extension, is: Effect) => {
  call.store.put({ ...machine, resources: withExtension(machine.resources, extension) });
  return call.store.operations.begin(is, extension.id, call.requestId, call.store.now);
};

/** An extension is where its machine is. @throws Refusal */
const checkLocation = ({ location }: JsonObject, machine: VirtualMachine): void => {
  if (typeof location !== 'string' || !location) throw locationRequired();
  if (regionOf(location)?.name === machine.location) return;
  throw computeRefusal(400, 'InvalidParameter', 'The value of parameter location is invalid.', 'location');
};

/** @throws Refusal */
export const put = (call: Call, machine: VirtualMachine, before: Extension | undefined, body: JsonObject): Answer => {
  refuseDying(machine, 'createOrUpdate');
  refuseStopped(machine);
  checkLocation(body, machine);
  const name = before?.name ?? call.params.extension ?? '';
  const requested = part(body, 'properties');
  checkHandler(requested, call.conduct);
  checkNoTwin(requested, name, machine);
  const extension: Extension = {
    name,
    id: `${machine.id}/extensions/${name}`,
    type: 'Microsoft.Compute/virtualMachines/extensions',
    location: machine.location,
    ...tagsIn(body, before?.tags),
    properties: extensionProperties(requested, before ? 'Updating' : 'Creating'),
  };
  const operation = begin(call, machine, extension, before ? 'updating extension' : 'creating extension');
  const headers = { ...budgets.write, ...announce(call, operation, machine.location) };
  return before ? ok(extension, headers) : created(extension, headers);
};

/** A PATCH says some of the properties; the others stay. @throws Refusal */
export const change = (call: Call, machine: VirtualMachine, before: Extension, body: JsonObject): Answer => {
  const properties = { ...before.properties, ...part(body, 'properties') };
  return put(call, machine, before, { ...body, location: machine.location, properties });
};

export const remove = (call: Call, machine: VirtualMachine, extension: Extension): Answer => {
  refuseStopped(machine);
  const operation = begin(call, machine, inState(extension, 'Deleting'), 'deleting extension');
  return { status: 202, headers: { ...budgets.write, ...announceWithResult(call, operation, machine.location) } };
};
