/** How a scale set is created, changed and removed: the model at once, its machines when the operation ends. */
import { type Answer, type Call, created, ok } from '../call.ts';
import { nextEtag } from '../etag.ts';
import { modelOf } from '../fleet.ts';
import { type JsonObject, listIn, part } from '../json.ts';
import type { MachineImage } from '../machine-images.ts';
import { requireMatch } from '../precondition.ts';
import { computeRefusal } from '../refusal.ts';
import { withIdentity, withTags } from '../resource-members.ts';
import { isFlexible, type ScaleSet, type Sku } from '../scale-set.ts';
import { changedProperties, merged, newScaleSet } from '../scale-set-model.ts';
import { timestamp } from '../time.ts';
import { checkCapacity } from './capacity.ts';
import { identityOf } from './identity-of.ts';
import { announce, announceWithResult } from './machine-operations.ts';
import { imageFor } from './machine-rules.ts';
import { etagHeader } from './machine-wire.ts';
import { checkMembers, tagsIn } from './request-body.ts';
import { checkedProfile, checkFixed, checkFlexibleIdentity, checkSubnets, missing, skuOf } from './scale-set-rules.ts';
import { budgets, scaleSetId, written } from './scale-set-wire.ts';

/** Stores the set as it will be and begins the operation that makes its machines follow. */
const begin = (call: Call, set: ScaleSet, is: 'creating scale set' | 'updating scale set') => {
  call.store.put(set);
  const operation = call.store.operations.begin(is, set.id, call.requestId, call.store.now);
  const budget = call.method === 'PUT' ? budgets.put : budgets.patch;
  return {
    body: written(set, call),
    headers: { ...budget, ...etagHeader(set, call), ...announce(call, operation, set.location) },
  };
};

/** A Flexible set without a profile makes no machines. */
const noSku: Sku = { name: 'None', tier: 'None', capacity: 0 };

/** @throws Refusal */
export const create = (call: Call, location: string, body: JsonObject): Answer => {
  const { store, params } = call;
  const [name, id] = [params.name ?? '', scaleSetId(call)];
  const requested = part(body, 'properties');
  checkMembers(body, 'a scale set', 'identity', 'sku', 'zones');
  const flexible = requested.orchestrationMode === 'Flexible';
  if (flexible && requested.platformFaultDomainCount === undefined) throw missing('platformFaultDomainCount');
  const profile = part(requested, 'virtualMachineProfile');
  const isEmpty = flexible && !requested.virtualMachineProfile;
  const sku = isEmpty ? noSku : skuOf(part(body, 'sku'), location);
  checkCapacity(call, { id, location, size: sku.name, count: sku.capacity });
  const image = isEmpty ? undefined : checkedProfile(profile, name);
  if (image) checkSubnets(store, profile, id);
  const write = { method: 'PUT', resource: id, before: undefined, requested: body.identity } as const;
  const identity = identityOf(call, write);
  if (flexible) checkFlexibleIdentity(identity);
  const zones = listIn(body.zones).map(String);
  const set = newScaleSet({
    envelope: { name, id, location, ...tagsIn(body), ...(identity && { identity }), ...(zones[0] && { zones }) },
    sku,
    requested,
    image,
    uniqueId: store.newId(),
    timeCreated: timestamp(store.now),
  });
  const answer = begin(call, set, 'creating scale set');
  return created(answer.body, { ...answer.headers, 'retry-after': '10' });
};

/** The image after a write: az leaves it out of what it sends back, and it must stay. */
const imageOfSet = ({ properties }: ScaleSet, requested: JsonObject): MachineImage | undefined => {
  const profile = merged(part(properties.virtualMachineProfile), part(requested, 'virtualMachineProfile'));
  return Object.keys(profile).length ? imageFor(profile) : undefined;
};

/** @throws Refusal */
export const update = (call: Call, before: ScaleSet, body: JsonObject): Answer => {
  const { store } = call;
  const method = call.method === 'PUT' ? 'PUT' : 'PATCH';
  if (before.properties.provisioningState === 'Deleting')
    throw computeRefusal(
      409,
      'OperationNotAllowed',
      `Operation '${method === 'PUT' ? 'createOrUpdate' : 'update'}' is not allowed on Virtual Machine Scale Set '${before.name}' since it is marked for deletion.`,
    );
  const requested = part(body, 'properties');
  checkMembers(body, 'a scale set', 'identity', 'sku', 'zones');
  requireMatch(call, before);
  checkFixed(before.properties, requested);
  const sku = skuOf(part(body, 'sku'), before.location, before.sku);
  const { id, location } = before;
  if (sku.name !== before.sku.name || sku.capacity > before.sku.capacity)
    checkCapacity(call, { id, location, size: sku.name, count: sku.capacity });
  const write = { method, resource: scaleSetId(call), before: before.identity, requested: body.identity } as const;
  const identity = identityOf(call, write);
  if (isFlexible(before)) checkFlexibleIdentity(identity);
  const changes = { requested, image: imageOfSet(before, requested), now: timestamp(store.now) };
  const kept = withIdentity(withTags(before, tagsIn(body, before.tags).tags), identity);
  const properties = changedProperties(before.properties, changes);
  const changed: ScaleSet = { ...kept, sku, etag: nextEtag(before.etag), properties };
  const answer = begin(call, withModel(changed, before), 'updating scale set');
  return ok(answer.body, method === 'PATCH' ? { ...answer.headers, 'retry-after': '10' } : answer.headers);
};

export const remove = (call: Call, set: ScaleSet): Answer => {
  const { store, requestId } = call;
  store.put({ ...set, properties: { ...set.properties, provisioningState: 'Deleting' } });
  const operation = store.operations.begin('deleting scale set', set.id, requestId, store.now);
  return { status: 202, headers: { ...budgets.delete, ...announceWithResult(call, operation, set.location) } };
};

/** A new model only where there is something for machines to take over: not for tags, and not for more machines. */
const withModel = (set: ScaleSet, before: ScaleSet): ScaleSet => {
  const [was, is] = [before, set].map(each => JSON.stringify([modelOf(each), each.properties.virtualMachineProfile]));
  return was === is ? set : { ...set, fleet: { ...set.fleet, model: set.fleet.model + 1 } };
};
