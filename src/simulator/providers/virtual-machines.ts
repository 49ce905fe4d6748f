/** Virtual machines: what can be asked of them, and of a group or a subscription about them. */
import { computeVersions } from '../api-versions.ts';
import { type Answer, type Call, noContent, ok, type TypeOfResource } from '../call.ts';
import { sameText } from '../filter.ts';
import { pageOf } from '../page.ts';
import type { VirtualMachine } from '../resource.ts';
import { existingMachine, machineIn } from './existing-machine.ts';
import { instanceView, withInstanceView } from './instance-view.ts';
import { budgets, etagHeader, machineType, written } from './machine-wire.ts';
import { create, remove, update } from './machine-writes.ts';
import { powerOfMachine } from './power-view.ts';
import { bodyOf, newResourceOf } from './request-body.ts';

const put = (call: Call): Answer => {
  const before = machineIn(call);
  const { location, body } = newResourceOf(call, before);
  return before ? update(call, 'PUT', before, body) : create(call, location, body);
};

const patch = (call: Call): Answer => update(call, 'PATCH', existingMachine(call), bodyOf(call));

const isExpanded = ({ query }: Call): boolean =>
  sameText(query.get('$expand') ?? '', 'instanceView') || query.get('statusOnly') === 'true';

const expanded = (machine: VirtualMachine, call: Call): object =>
  written(withInstanceView(machine, powerOfMachine(machine, call.store)), call);

/** A GET with the instance view has no etag header, although its body has the etag (recorded). */
const get = (call: Call): Answer => {
  const machine = existingMachine(call);
  return isExpanded(call)
    ? ok(expanded(machine, call), budgets.read)
    : ok(written(machine, call), { ...budgets.read, ...etagHeader(machine, call) });
};

const view = (call: Call): Answer => {
  const machine = existingMachine(call);
  return ok(instanceView(machine, powerOfMachine(machine, call.store)), budgets.read);
};

const removeIfThere = (call: Call): Answer => {
  const machine = machineIn(call);
  return machine ? remove(call, machine) : noContent;
};

const list = (call: Call): Answer => {
  const machines = call.store.eachIn(machineType, call.params);
  return ok(
    pageOf(machines, call, machine => (isExpanded(call) ? expanded : written)(machine, call)),
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
    [`GET ${path}/instanceView`]: view,
  },
};
