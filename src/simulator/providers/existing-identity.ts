/** The user-assigned identity that a path names. */
import type { Call } from '../call.ts';
import { resourceNotFound } from '../front-door-errors.ts';
import type { UserAssignedIdentity } from '../resource.ts';

export const identityType = 'Microsoft.ManagedIdentity/userAssignedIdentities';

/** This provider answers `resourcegroups`, whatever the request wrote (65 of 65 recorded GETs). */
export const identityId = ({ subscription, resourceGroup, name }: Call['params']): string =>
  `/subscriptions/${subscription}/resourcegroups/${resourceGroup}/providers/${identityType}/${name}`;

export const identityIn = ({ store, params }: Call): UserAssignedIdentity | undefined =>
  store.find(identityType, identityId(params));

/** @throws Refusal */
export const existingIdentity = (call: Call): UserAssignedIdentity => {
  const identity = identityIn(call);
  if (!identity) throw resourceNotFound(identityType, call.params.name ?? '', call.params.resourceGroup ?? '');
  return identity;
};
