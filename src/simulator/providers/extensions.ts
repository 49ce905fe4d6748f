/** VM extensions: what can be asked of them, at the machine that has them. */
import { computeVersions } from '../api-versions.ts';
import { type Answer, type Call, noContent, ok, type TypeOfResource } from '../call.ts';
import type { Extension } from '../extension.ts';
import { withView } from '../extension-view.ts';
import { sameText } from '../filter.ts';
import { parentResourceNotFound, resourceNotFound } from '../front-door-errors.ts';
import type { VirtualMachine } from '../resource.ts';
import { existingMachine, machineIn } from './existing-machine.ts';
import { change, put as putInto, remove as removeFrom } from './extension-writes.ts';
import { budgets, machineId, machineType } from './machine-wire.ts';
import { bodyOf } from './request-body.ts';

const extensionIn = (machine: VirtualMachine | undefined, { params }: Call): Extension | undefined =>
  machine?.resources?.find(({ name }) => sameText(name, params.extension ?? ''));

const existing = (call: Call): Extension => {
  const machine = existingMachine(call);
  const found = extensionIn(machine, call);
  const { extension = '', resourceGroup = '' } = call.params;
  if (!found) throw resourceNotFound(`${machineType}/${machine.name}/extensions`, extension, resourceGroup);
  return found;
};

const isExpanded = ({ query }: Call): boolean => query.get('$expand')?.toLowerCase() === 'instanceview';

const written = (extension: Extension, call: Call): object => (isExpanded(call) ? withView(extension) : extension);

const list = (call: Call): Answer => {
  const { resources = [] } = existingMachine(call);
  return ok({ value: resources.map(each => written(each, call)) }, budgets.read);
};

/** @throws Refusal */
const put = (call: Call): Answer => {
  const machine = machineIn(call);
  if (!machine) throw parentResourceNotFound('write', 'virtualMachines/extensions', machineId(call));
  return putInto(call, machine, extensionIn(machine, call), bodyOf(call));
};

const patch = (call: Call): Answer => change(call, existingMachine(call), existing(call), bodyOf(call));

const remove = (call: Call): Answer => {
  const machine = machineIn(call);
  const extension = extensionIn(machine, call);
  return machine && extension ? removeFrom(call, machine, extension) : noContent;
};

const path = `/subscriptions/{subscription}/resourceGroups/{resourceGroup}/providers/${machineType}/{name}/extensions`;

export const extensions: TypeOfResource = {
  type: 'virtualMachines/extensions',
  versions: computeVersions,
  routes: {
    [`GET ${path}`]: list,
    [`PUT ${path}/{extension}`]: put,
    [`GET ${path}/{extension}`]: call => ok(written(existing(call), call), budgets.read),
    [`PATCH ${path}/{extension}`]: patch,
    [`DELETE ${path}/{extension}`]: remove,
  },
};
