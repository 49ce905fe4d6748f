/** What the identity block of a request asks for, or why ARM cannot read it. All of this is checked before the provider. */
import { parseResourceId } from '../arm/resource-id.ts';
import { unreadableBody } from './front-door-errors.ts';
import type { IdentityBlock } from './identity-block.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { computeRefusal, gatewayRefusal } from './refusal.ts';

export interface IdentityRequest {
  readonly systemAssigned: boolean;
  readonly userAssigned: boolean;
  /** Undefined where the request has no map at all, which is not the same as an empty one. */
  readonly entries: readonly IdentityEntry[] | undefined;
}

export interface IdentityEntry {
  readonly id: string;
  readonly is: 'named' | 'removed';
}

const typesByKey: ReadonlyMap<string, Pick<IdentityRequest, 'systemAssigned' | 'userAssigned'>> = new Map([
  ['none', { systemAssigned: false, userAssigned: false }],
  ['systemassigned', { systemAssigned: true, userAssigned: false }],
  ['userassigned', { systemAssigned: false, userAssigned: true }],
  ['systemassigned,userassigned', { systemAssigned: true, userAssigned: true }],
]);

const readType = (type: Json | undefined) => {
  if (type === undefined || type === null)
    throw unreadableBody("Required property 'type' not found in JSON. Path 'identity'.");
  const known = typeof type === 'string' ? typesByKey.get(type.toLowerCase().replaceAll(' ', '')) : undefined;
  if (!known)
    throw unreadableBody(`Error converting value ${JSON.stringify(type)} to an identity type. Path 'identity.type'.`);
  return known;
};

/** A value is `{}`, `null`, or what the resource already shows for that entry (autoscaler#1592). */
const readEntry = (id: string, value: Json, before: IdentityBlock | undefined): IdentityEntry => {
  if (!parseResourceId(id))
    throw gatewayRefusal(
      400,
      'LinkedInvalidPropertyId',
      `Property id '${id}' at path '' is invalid. Expect fully qualified resource Id that start with '/subscriptions/{subscriptionId}' or '/providers/{resourceProviderNamespace}/'.`,
    );
  if (value === null) return { id, is: 'removed' };
  const [, here] = Object.entries(before?.userAssignedIdentities ?? {}).find(([key]) => sameKey(key, id)) ?? [];
  const echoes =
    isObject(value) && Object.entries(value).every(([key, each]) => here?.[key as keyof typeof here] === each);
  if (echoes) return { id, is: 'named' };
  throw gatewayRefusal(
    400,
    'InvalidIdentityValues',
    `Invalid value for the identities '${id}'. The 'UserAssignedIdentities' property keys should only be empty json objects, null or the resource exisiting property.`,
  );
};

export const sameKey = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** @throws Refusal */
export const readIdentity = (block: JsonObject, before: IdentityBlock | undefined): IdentityRequest => {
  if ('identityIds' in block)
    throw computeRefusal(
      400,
      'InvalidParameter',
      'ResourceIdentity property identityIds is deprecated. The userAssignedIdentities property should be used instead.',
      'resourceIdentity.identityIds',
    );
  const type = readType(block.type);
  const map = block.userAssignedIdentities ?? undefined;
  if (map === undefined) return { ...type, entries: undefined };
  if (!isObject(map))
    throw unreadableBody("Cannot deserialize the current JSON value. Path 'identity.userAssignedIdentities'.");
  return { ...type, entries: Object.entries(map).map(([id, value]) => readEntry(id, value, before)) };
};
