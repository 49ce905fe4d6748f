/** Scale sets: what can be asked of them, and of a group or a subscription about them. */
import { computeVersions } from '../api-versions.ts';
import { type Answer, type Call, noContent, ok, type TypeOfResource } from '../call.ts';
import { resourceNotFound } from '../front-door-errors.ts';
import { pageOf } from '../page.ts';
import type { ScaleSet } from '../scale-set.ts';
import { etagHeader } from './machine-wire.ts';
import { powersIn } from './power-view.ts';
import { bodyOf, newResourceOf } from './request-body.ts';
import { budgets, scaleSetId, scaleSetType, written } from './scale-set-wire.ts';
import { create, remove, update } from './scale-set-writes.ts';

const find = (call: Call): ScaleSet | undefined => call.store.find(scaleSetType, scaleSetId(call));

/** @throws Refusal */
export const existingScaleSet = (call: Call): ScaleSet => {
  const set = find(call);
  if (!set) throw resourceNotFound(scaleSetType, call.params.name ?? '', call.params.resourceGroup ?? '');
  return set;
};

const put = (call: Call): Answer => {
  const before = find(call);
  const { location, body } = newResourceOf(call, before);
  return before ? update(call, before, body) : create(call, location, body);
};

const get = (call: Call): Answer => {
  const set = existingScaleSet(call);
  return ok(written(set, call), { ...budgets.read, ...etagHeader(set, call) });
};

const removeIfThere = (call: Call): Answer => {
  const set = find(call);
  return set ? remove(call, set) : noContent;
};

const list = (call: Call): Answer => {
  const sets = call.store.eachIn(scaleSetType, call.params);
  return ok(
    pageOf(sets, call, set => written(set, call)),
    budgets.list,
  );
};

/** How many machines are in which state; all that are there are ready. */
const instanceView = (call: Call): Answer => {
  const set = existingScaleSet(call);
  const powers = powersIn(set, call.store);
  const counted = [...new Set(powers.length ? powers : ['running'])].map(power => ({
    code: `PowerState/${power}`,
    count: powers.filter(each => each === power).length,
  }));
  const statusesSummary = [...counted, { code: 'ProvisioningState/succeeded', count: powers.length }];
  const status = { code: 'ProvisioningState/succeeded', level: 'Info', displayStatus: 'Provisioning succeeded' };
  return ok({ virtualMachine: { statusesSummary }, statuses: [status] }, budgets.read);
};

const group = '/subscriptions/{subscription}/resourceGroups/{resourceGroup}';
const path = `${group}/providers/${scaleSetType}/{name}`;

export const scaleSets: TypeOfResource = {
  type: 'virtualMachineScaleSets',
  versions: computeVersions,
  routes: {
    [`GET /subscriptions/{subscription}/providers/${scaleSetType}`]: list,
    [`GET ${group}/providers/${scaleSetType}`]: list,
    [`PUT ${path}`]: put,
    [`GET ${path}`]: get,
    [`PATCH ${path}`]: call => update(call, existingScaleSet(call), bodyOf(call)),
    [`DELETE ${path}`]: removeIfThere,
    [`GET ${path}/instanceView`]: instanceView,
  },
};
