/** What ARM asks of bodies: an object, a region that exists, and for a resource that is there the region it already has. */
import type { Call } from '../call.ts';
import { existsElsewhere, locationNotAvailable, locationRequired, unreadableBody } from '../front-door-errors.ts';
import { isObject, type JsonObject } from '../json.ts';
import { notSimulated } from '../refusal.ts';
import { regionNames, regionOf } from '../regions.ts';
import type { Resource, Tags } from '../resource.ts';
import { withTags } from '../resource-members.ts';

/** @throws Refusal */
export const bodyOf = ({ body }: Call): JsonObject => {
  if (!isObject(body)) throw unreadableBody('A request content must be a JSON object.');
  return body;
};

/** What clients send back of what they read, and what every resource has. */
const envelope = ['id', 'name', 'type', 'location', 'tags', 'properties', 'etag', 'systemData'];

/** @throws Refusal rather than leave out quietly what a request asks for */
export const checkMembers = (body: JsonObject, what: string, ...own: readonly string[]): void => {
  const unknown = Object.keys(body).find(key => body[key] !== null && !envelope.includes(key) && !own.includes(key));
  if (unknown) throw notSimulated(`the member ${unknown} of ${what}`);
};

/** The tags of a body, or those there were: ready to be spread, since Azure does not write tags that were never given. */
export const tagsIn = ({ tags }: JsonObject, before?: Tags): { readonly tags?: Tags } => {
  if (isObject(tags)) return { tags: tags as Tags };
  return before ? { tags: before } : {};
};

/** All that a PATCH changes in Microsoft.Network. */
export const patchTags = <Kept extends Resource>(call: Call, before: Kept): Kept => {
  const { tags, ...others } = bodyOf(call);
  const [other] = Object.keys(others);
  if (other) throw notSimulated(`the member ${other} of a PATCH here`);
  const after = withTags(before, isObject(tags) ? (tags as Tags) : (before.tags ?? {}));
  call.store.put(after);
  return after;
};

export interface NewResource {
  readonly location: string;
  readonly body: JsonObject;
}

const typeOfPath = (path: string): string => /providers\/([^/]+\/[^/]+)/i.exec(path)?.[1] ?? '';

/** @throws Refusal */
export const newResourceOf = (call: Call, before: Resource | undefined): NewResource => {
  const body = bodyOf(call);
  if (typeof body.location !== 'string' || !body.location) throw locationRequired();
  const region = regionOf(body.location);
  if (!region) throw locationNotAvailable(body.location, typeOfPath(call.path), regionNames);
  if (before && before.location !== region.name)
    throw existsElsewhere(
      { name: before.name, location: before.location, group: call.params.resourceGroup ?? '' },
      region.name,
    );
  return { location: region.name, body };
};
