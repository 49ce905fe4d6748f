/** Virtual machines: each write answers at once with the model, and an operation makes it true. */
import { computeVersions } from '../api-versions.ts';
import { type Answer, type Call, created, noContent, ok, type TypeOfResource } from '../call.ts';
import { resourceNotFound, unreadableBody } from '../front-door-errors.ts';
import { type Directory, identityAfter } from '../identity-transition.ts';
import { isObject, type JsonObject } from '../json.ts';
import { newMachine, part } from '../machine-model.ts';
import { provider } from '../refusal.ts';
import type { Tags, VirtualMachine } from '../resource.ts';
import type { Store } from '../store.ts';
import { timestamp } from '../time.ts';
import { instanceView, withInstanceView } from './instance-view.ts';
import { announce, announceWithResult } from './machine-operations.ts';
import { checkFixed, checkOperatingSystem, checkSize, imageFor } from './machine-rules.ts';
import { connect } from './network-interfaces.ts';
import { requestOf } from './tracked.ts';

const type = 'Microsoft.Compute/virtualMachines';

const idOf = ({ params: { subscription, resourceGroup, name }, store }: Call): string => {
  const group = store.group(`/subscriptions/${subscription}/resourceGroups/${resourceGroup}`);
  return `/subscriptions/${subscription}/resourceGroups/${group?.name ?? resourceGroup}/providers/${type}/${name}`;
};

const find = (call: Call): VirtualMachine | undefined => call.store.find(type, idOf(call));

const existing = (call: Call): VirtualMachine => {
  const machine = find(call);
  if (!machine) throw resourceNotFound(type, call.params.name ?? '', call.params.resourceGroup ?? '');
  return machine;
};

const buckets = (names: string): Readonly<Record<string, string>> => ({
  'x-ms-need-to-refresh-epl-cache': 'False',
  'x-ms-ratelimit-remaining-resource': names,
});
const reading = buckets(
  'Microsoft.Compute/LowCostGetSubscriptionMaximum;23999,Microsoft.Compute/LowCostGetResource;35',
);
const listing = buckets('Microsoft.Compute/HighCostGetSubscriptionMaximum;899');
const writing = buckets('Microsoft.Compute/UpdateVMSubscriptionMaximum;1499,Microsoft.Compute/UpdateVMResource;11');
const deleting = buckets('Microsoft.Compute/DeleteVMSubscriptionMaximum;1499,Microsoft.Compute/DeleteVMResource;11');

/** The body has an etag since 2024-07-01, the header since 2024-11-01. */
const written = ({ etag, ...machine }: VirtualMachine, version: string): object =>
  etag && version >= '2024-07-01' ? { ...machine, etag } : machine;

const etagHeader = ({ etag }: VirtualMachine, version: string): Readonly<Record<string, string>> =>
  etag && version >= '2024-11-01' ? { etag } : {};

const directoryOf = (store: Store): Directory => ({
  tenant: store.tenant.id,
  newPrincipal: () => store.newId(),
  hasIdentity: id => store.find('Microsoft.ManagedIdentity/userAssignedIdentities', id) !== undefined,
});

const identityOf = (call: Call, method: 'PUT' | 'PATCH', before: VirtualMachine | undefined, body: JsonObject) => {
  const write = { method, resource: idOf(call), before: before?.identity, requested: body.identity };
  return identityAfter(write, directoryOf(call.store));
};

const tagsOf = ({ tags }: JsonObject, before?: Tags): Tags | undefined => (isObject(tags) ? (tags as Tags) : before);

const create = (call: Call, location: string, body: JsonObject): Answer => {
  const requested = part(body, 'properties');
  checkSize(part(requested, 'hardwareProfile').vmSize, location);
  const image = imageFor(requested);
  const name = call.params.name ?? '';
  checkOperatingSystem(requested, name, image.os);
  const identity = identityOf(call, 'PUT', undefined, body);
  const id = idOf(call);
  const networkInterfaces = connect(call, part(requested, 'networkProfile'), { id, location });
  const tags = tagsOf(body);
  const zones = Array.isArray(body.zones) ? body.zones.map(String) : undefined;
  const machine = newMachine({
    envelope: { name, id, location, ...(tags && { tags }), ...(identity && { identity }), ...(zones && { zones }) },
    requested,
    image,
    networkInterfaces,
    vmId: call.store.newId(),
    timeCreated: timestamp(call.store.now),
  });
  call.store.put(machine);
  const operation = call.store.begin('creating machine', id, call.requestId);
  const headers = { ...writing, ...etagHeader(machine, call.apiVersion), ...announce(call, operation, location) };
  return created(written(machine, call.apiVersion), { ...headers, 'retry-after': '10' });
};

const update = (call: Call, method: 'PUT' | 'PATCH', before: VirtualMachine, body: JsonObject): Answer => {
  if (before.properties.provisioningState === 'Deleting')
    throw provider(
      409,
      'OperationNotAllowed',
      `Operation '${method === 'PUT' ? 'createOrUpdate' : 'update'}' is not allowed on VM '${before.name}' since the VM is marked for deletion. You can only retry the Delete operation (or wait for an ongoing one to complete).`,
    );
  const requested = part(body, 'properties');
  const vmSize = part(requested, 'hardwareProfile').vmSize ?? before.properties.hardwareProfile.vmSize;
  checkFixed(before.properties as unknown as JsonObject, requested);
  checkSize(vmSize, before.location);
  const identity = identityOf(call, method, before, body);
  const tags = tagsOf(body, before.tags);
  const { name, id, location, zones, properties } = before;
  const machine: VirtualMachine = {
    name,
    id,
    type,
    location,
    ...(tags && { tags }),
    ...(identity && { identity }),
    ...(zones && { zones }),
    properties: { ...properties, hardwareProfile: { vmSize: String(vmSize) }, provisioningState: 'Updating' },
    etag: `"${Number(before.etag?.replaceAll('"', '') ?? 0) + 1}"`,
  };
  call.store.put(machine);
  const operation = call.store.begin('updating machine', id, call.requestId);
  const headers = { ...writing, ...etagHeader(machine, call.apiVersion), ...announce(call, operation, location) };
  return ok(written(machine, call.apiVersion), headers);
};

const put = (call: Call): Answer => {
  const before = find(call);
  const { location, body } = requestOf(call, before);
  return before ? update(call, 'PUT', before, body) : create(call, location, body);
};

const patch = (call: Call): Answer => {
  const before = existing(call);
  if (!isObject(call.body)) throw unreadableBody('A request content must be a JSON object.');
  return update(call, 'PATCH', before, call.body);
};

const get = (call: Call): Answer => {
  const machine = existing(call);
  if (call.query.get('$expand') === 'instanceView')
    return ok(written(withInstanceView(machine), call.apiVersion), reading);
  return ok(written(machine, call.apiVersion), { ...reading, ...etagHeader(machine, call.apiVersion) });
};

const remove = (call: Call): Answer => {
  const machine = find(call);
  if (!machine) return noContent;
  call.store.put({ ...machine, properties: { ...machine.properties, provisioningState: 'Deleting' } });
  const operation = call.store.begin('deleting machine', machine.id, call.requestId);
  const headers = announceWithResult(call, operation, machine.location);
  return { status: 202, headers: { ...deleting, ...headers, 'retry-after': '10' } };
};

const listOf = (groups: readonly { readonly id: string }[], { store, apiVersion }: Call): Answer =>
  ok({ value: groups.flatMap(({ id }) => store.list(type, id)).map(each => written(each, apiVersion)) }, listing);

const group = '/subscriptions/{subscription}/resourceGroups/{resourceGroup}';
const path = `${group}/providers/${type}/{name}`;

export const virtualMachines: TypeOfResource = {
  type: 'virtualMachines',
  versions: computeVersions,
  routes: {
    [`GET /subscriptions/{subscription}/providers/${type}`]: call =>
      listOf(call.store.groupsOf(call.params.subscription ?? ''), call),
    [`GET ${group}/providers/${type}`]: call => listOf([{ id: idOf(call) }], call),
    [`PUT ${path}`]: put,
    [`GET ${path}`]: get,
    [`PATCH ${path}`]: patch,
    [`DELETE ${path}`]: remove,
    [`GET ${path}/instanceView`]: call => ok(instanceView(existing(call)), reading),
  },
};
