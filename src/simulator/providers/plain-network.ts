/** Public IP addresses, security groups and load balancers: made, shown, listed and removed, since machines name them. */
import { networkVersions } from '../api-versions.ts';
import { type Answer, type Call, created, noContent, ok, type TypeOfResource } from '../call.ts';
import { resourceNotFound } from '../front-door-errors.ts';
import { type Json, type JsonObject, listIn, part } from '../json.ts';
import { pageOf } from '../page.ts';
import type { PlainNetworkResource } from '../resource.ts';
import { newResourceOf, patchTags, tagsIn } from './request-body.ts';

export interface Plan {
  readonly type: PlainNetworkResource['type'];
  /** What Azure fills in, beside the provisioning state. */
  readonly filled: (properties: JsonObject, id: string) => JsonObject;
}

const idOf = ({ params }: Call, type: string): string =>
  `/subscriptions/${params.subscription}/resourceGroups/${params.resourceGroup}/providers/${type}/${params.name}`;

/** The parts of a resource have ids below its own. */
export const withIds = (parts: Json | undefined, parent: string): readonly Json[] =>
  listIn(parts).map(each => {
    const { name = '', properties, ...rest } = part(each);
    return {
      name,
      id: `${parent}/${name}`,
      properties: { provisioningState: 'Succeeded', ...part(properties) },
      ...rest,
    };
  });

export const existingPlain = (call: Call, type: PlainNetworkResource['type']): PlainNetworkResource => {
  const found = call.store.find(type, idOf(call, type));
  if (!found) throw resourceNotFound(type, call.params.name ?? '', call.params.resourceGroup ?? '');
  return found;
};

const put = (call: Call, { type, filled }: Plan): Answer => {
  const before = call.store.find(type, idOf(call, type));
  const { location, body } = newResourceOf(call, before);
  const id = before?.id ?? idOf(call, type);
  const { name = before?.name ?? '' } = call.params;
  const zones = listIn(body.zones).map(String);
  const resource: PlainNetworkResource = {
    name,
    id,
    type,
    location,
    ...tagsIn(body),
    ...(zones.length && { zones }),
    properties: { provisioningState: 'Succeeded', ...filled(part(body, 'properties'), id) },
    sku: { name: 'Basic', tier: 'Regional', ...part(body, 'sku') },
  };
  call.store.put(resource);
  return before ? ok(resource) : created(resource);
};

const remove = (call: Call, type: PlainNetworkResource['type']): Answer => {
  const found = call.store.find(type, idOf(call, type));
  if (!found) return noContent;
  call.store.remove(found.id);
  return { status: 200 };
};

const group = '/subscriptions/{subscription}/resourceGroups/{resourceGroup}';

export const plainType = (plan: Plan): TypeOfResource => {
  const { type } = plan;
  const list = (call: Call): Answer => ok(pageOf(call.store.eachIn(type, call.params), call, each => each));
  const path = `${group}/providers/${type}/{name}`;
  return {
    type: type.replace('Microsoft.Network/', ''),
    versions: networkVersions,
    routes: {
      [`GET /subscriptions/{subscription}/providers/${type}`]: list,
      [`GET ${group}/providers/${type}`]: list,
      [`PUT ${path}`]: call => put(call, plan),
      [`GET ${path}`]: call => ok(existingPlain(call, type)),
      [`PATCH ${path}`]: call => ok(patchTags(call, existingPlain(call, type))),
      [`DELETE ${path}`]: call => remove(call, type),
    },
  };
};
