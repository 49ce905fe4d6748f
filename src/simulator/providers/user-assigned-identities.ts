/** User-assigned identities: made and removed at once, without an operation to wait for. */
import { managedIdentityVersions } from '../api-versions.ts';
import { type Answer, type Call, created, noContent, ok, type TypeOfResource } from '../call.ts';
import { type JsonObject, part } from '../json.ts';
import { pageOf } from '../page.ts';
import { newPrincipal } from '../principals.ts';
import { notSimulated } from '../refusal.ts';
import type { UserAssignedIdentity } from '../resource.ts';
import { existingIdentity, identityId, identityIn, identityType } from './existing-identity.ts';
import { checkIdentityName } from './names.ts';
import { bodyOf, checkMembers, newResourceOf, tagsIn } from './request-body.ts';

const type = identityType;

/** Before 2023-01-31 the id came first, and before 2024-11-30 there was no isolation scope. */
const written = ({ location, tags = {}, id, name, properties }: UserAssignedIdentity, version: string): object => {
  const { isolationScope, ...principal } = properties;
  const shown = version >= '2024-11-30' ? { isolationScope, ...principal } : principal;
  return version >= '2023-01-31'
    ? { location, tags, id, name, type, properties: shown }
    : { id, name, type, location, tags, properties: shown };
};

const newIdentity = ({ store, params }: Call, location: string): UserAssignedIdentity => ({
  name: params.name ?? '',
  id: identityId(params),
  type,
  location,
  properties: {
    isolationScope: 'None',
    tenantId: store.tenant.id,
    principalId: newPrincipal(store),
    clientId: store.newId(),
  },
});

/** Who reads an identity and sends it back sends its ids too. */
const checkModelled = (body: JsonObject): void => {
  checkMembers(body, 'a user-assigned identity');
  const { isolationScope = 'None', tenantId: _, principalId: __, clientId: ___, ...unknown } = part(body, 'properties');
  const [other] = Object.keys(unknown);
  if (other) throw notSimulated(`the property ${other} of a user-assigned identity`);
  if (isolationScope !== 'None') throw notSimulated(`the isolation scope ${isolationScope}`);
};

const put = (call: Call): Answer => {
  const before = identityIn(call);
  if (!before) checkIdentityName(call.params.name ?? '');
  const { location, body } = newResourceOf(call, before);
  checkModelled(body);
  const identity = { ...(before ?? newIdentity(call, location)), ...tagsIn(body, {}) };
  call.store.put(identity);
  const answer = written(identity, call.apiVersion);
  return before ? ok(answer) : created(answer, { location: identity.id });
};

const patch = (call: Call): Answer => {
  const before = existingIdentity(call);
  const identity = { ...before, ...tagsIn(bodyOf(call), before.tags) };
  call.store.put(identity);
  return ok(written(identity, call.apiVersion));
};

/** Machines that hold the identity keep naming it: Azure does not detach (manage-user-assigned-managed-identities-rest). */
const remove = (call: Call): Answer => {
  const identity = identityIn(call);
  if (!identity) return noContent;
  call.store.remove(identity.id);
  return { status: 200 };
};

const list = (call: Call): Answer =>
  ok(pageOf(call.store.eachIn(type, call.params), call, each => written(each, call.apiVersion)));

const group = '/subscriptions/{subscription}/resourceGroups/{resourceGroup}';
const path = `${group}/providers/${type}/{name}`;

export const userAssignedIdentities: TypeOfResource = {
  type: 'userAssignedIdentities',
  versions: managedIdentityVersions,
  routes: {
    [`GET /subscriptions/{subscription}/providers/${type}`]: list,
    [`GET ${group}/providers/${type}`]: list,
    [`PUT ${path}`]: put,
    [`GET ${path}`]: call => ok(written(existingIdentity(call), call.apiVersion)),
    [`PATCH ${path}`]: patch,
    [`DELETE ${path}`]: remove,
  },
};
