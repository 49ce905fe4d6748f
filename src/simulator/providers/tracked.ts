/** What ARM asks of every body that creates a resource: an object, a region that exists, and the region it already has. */
import type { Call } from '../call.ts';
import { existsElsewhere, locationNotAvailable, locationRequired, unreadableBody } from '../front-door-errors.ts';
import { isObject, type JsonObject } from '../json.ts';
import { regionNames, regionOf } from '../regions.ts';
import type { Resource } from '../resource.ts';

export interface TrackedRequest {
  readonly location: string;
  readonly body: JsonObject;
}

const typeOfPath = (path: string): string => /providers\/([^/]+\/[^/]+)/i.exec(path)?.[1] ?? '';

/** @throws Refusal */
export const requestOf = ({ body, path, params }: Call, before: Resource | undefined): TrackedRequest => {
  if (!isObject(body)) throw unreadableBody('A request content must be a JSON object.');
  if (typeof body.location !== 'string' || !body.location) throw locationRequired();
  const region = regionOf(body.location);
  if (!region) throw locationNotAvailable(body.location, typeOfPath(path), regionNames);
  if (before && before.location !== region.name)
    throw existsElsewhere(
      { name: before.name, location: before.location, group: params.resourceGroup ?? '' },
      region.name,
    );
  return { location: region.name, body };
};
