/** How a virtual machine is created, changed and removed: the answer comes at once, an operation makes it true. */
import { type Answer, type Call, created, ok } from '../call.ts';
import { nextEtag } from '../etag.ts';
import { type JsonObject, listIn, part } from '../json.ts';
import { newMachine } from '../machine-model.ts';
import { requireMatch } from '../precondition.ts';
import type { VirtualMachine } from '../resource.ts';
import { withIdentity, withTags } from '../resource-members.ts';
import { timestamp } from '../time.ts';
import { checkCapacity } from './capacity.ts';
import { refuseDying } from './existing-machine.ts';
import { identityOf } from './identity-of.ts';
import { changedProperties, checkModelled } from './machine-changes.ts';
import { announce, announceWithResult } from './machine-operations.ts';
import { checkOperatingSystem, checkSize, imageFor } from './machine-rules.ts';
import { budgets, etagHeader, machineId, written } from './machine-wire.ts';
import { connect } from './new-interfaces.ts';
import { checkMembers, tagsIn } from './request-body.ts';

/** Stores the machine as it will be, begins the operation that makes it so, and says where to follow it. */
const begin = (call: Call, machine: VirtualMachine, is: 'creating machine' | 'updating machine') => {
  call.store.put(machine);
  const operation = call.store.operations.begin(is, machine.id, call.requestId, call.store.now);
  const headers = { ...budgets.write, ...etagHeader(machine, call), ...announce(call, operation, machine.location) };
  return { body: written(machine, call), headers };
};

/** @throws Refusal */
export const create = (call: Call, location: string, body: JsonObject): Answer => {
  const { store, params } = call;
  const name = params.name ?? '';
  const id = machineId(call);
  const requested = part(body, 'properties');
  checkMembers(body, 'a virtual machine', 'identity', 'zones');
  checkSize(part(requested, 'hardwareProfile').vmSize, location);
  const size = String(part(requested, 'hardwareProfile').vmSize);
  checkCapacity(call, { id, location, size, count: 1 });
  const image = imageFor(requested);
  checkOperatingSystem(requested, name, image.os);
  checkModelled(undefined, requested);
  const identity = identityOf(call, { method: 'PUT', resource: id, before: undefined, requested: body.identity });
  const network = connect(call, part(requested, 'networkProfile'), { id, location });
  const zones = listIn(body.zones).map(String);
  const machine = newMachine({
    envelope: { name, id, location, ...tagsIn(body), ...(identity && { identity }), ...(zones[0] && { zones }) },
    requested,
    image,
    networkInterfaces: network.references,
    vmId: store.newId(),
    timeCreated: timestamp(store.now),
  });
  for (const networkInterface of network.interfaces) store.put(networkInterface);
  const answer = begin(call, machine, 'creating machine');
  return created(answer.body, { ...answer.headers, 'retry-after': '10' });
};

/** @throws Refusal */
export const update = (call: Call, method: 'PUT' | 'PATCH', before: VirtualMachine, body: JsonObject): Answer => {
  refuseDying(before, method === 'PUT' ? 'createOrUpdate' : 'update');
  requireMatch(call, before);
  checkMembers(body, 'a virtual machine', 'identity', 'zones', 'resources');
  const properties = changedProperties(before.properties, part(body, 'properties'), before.location);
  const { vmSize: size } = properties.hardwareProfile;
  if (size !== before.properties.hardwareProfile.vmSize)
    checkCapacity(call, { id: before.id, location: before.location, size, count: 1 });
  const write = { method, resource: machineId(call), before: before.identity, requested: body.identity };
  const identity = identityOf(call, write);
  const kept = withIdentity(withTags(before, tagsIn(body, before.tags).tags), identity);
  const machine: VirtualMachine = { ...kept, properties, etag: nextEtag(before.etag) };
  const answer = begin(call, machine, 'updating machine');
  return ok(answer.body, answer.headers);
};

export const remove = (call: Call, machine: VirtualMachine): Answer => {
  const { store, requestId } = call;
  store.put({ ...machine, properties: { ...machine.properties, provisioningState: 'Deleting' } });
  const operation = store.operations.begin('deleting machine', machine.id, requestId, store.now);
  const headers = announceWithResult(call, operation, machine.location);
  return { status: 202, headers: { ...budgets.delete, ...headers, 'retry-after': '10' } };
};
