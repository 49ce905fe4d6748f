/** Virtual machines: what can be asked of them, and of a group or a subscription about them. */
import { computeVersions } from '../api-versions.ts';
import { type Answer, type Call, noContent, ok, type TypeOfResource } from '../call.ts';
import { resourceNotFound } from '../front-door-errors.ts';
import { pageOf } from '../page.ts';
import type { VirtualMachine } from '../resource.ts';
import { instanceView, withInstanceView } from './instance-view.ts';
import { budgets, etagHeader, machineId, machineType, written } from './machine-wire.ts';
import { create, remove, update } from './machine-writes.ts';
import { bodyOf, newResourceOf } from './request-body.ts';

const find = (call: Call): VirtualMachine | undefined => call.store.find(machineType, machineId(call));

const existing = (call: Call): VirtualMachine => {
  const machine = find(call);
  if (!machine) throw resourceNotFound(machineType, call.params.name ?? '', call.params.resourceGroup ?? '');
  return machine;
};

const put = (call: Call): Answer => {
  const before = find(call);
  const { location, body } = newResourceOf(call, before);
  return before ? update(call, 'PUT', before, body) : create(call, location, body);
};

const patch = (call: Call): Answer => update(call, 'PATCH', existing(call), bodyOf(call));

/** A GET with the instance view has no etag header, although its body has the etag (recorded). */
const get = (call: Call): Answer => {
  const machine = existing(call);
  return call.query.get('$expand') === 'instanceView'
    ? ok(written(withInstanceView(machine), call), budgets.read)
    : ok(written(machine, call), { ...budgets.read, ...etagHeader(machine, call) });
};

const removeIfThere = (call: Call): Answer => {
  const machine = find(call);
  return machine ? remove(call, machine) : noContent;
};

const list = (call: Call): Answer => {
  const machines = call.store.eachIn(machineType, call.params);
  return ok(
    pageOf(machines, call, machine => written(machine, call)),
    budgets.list,
  );
};

const group = '/subscriptions/{subscription}/resourceGroups/{resourceGroup}';
const path = `${group}/providers/${machineType}/{name}`;

export const virtualMachines: TypeOfResource = {
  type: 'virtualMachines',
  versions: computeVersions,
  routes: {
    [`GET /subscriptions/{subscription}/providers/${machineType}`]: list,
    [`GET ${group}/providers/${machineType}`]: list,
    [`PUT ${path}`]: put,
    [`GET ${path}`]: get,
    [`PATCH ${path}`]: patch,
    [`DELETE ${path}`]: removeIfThere,
    [`GET ${path}/instanceView`]: call => ok(instanceView(existing(call)), budgets.read),
  },
};
