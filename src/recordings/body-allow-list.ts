/** What of a request or an answer may be written down. What is not named here stays out, whatever it is. */
import { isObject, type Json, type JsonObject } from '../model/json.ts';

type Allowed = true | { readonly [key: string]: Allowed };

/** A key of a map, such as a resource id. */
const any = '*';

const identity: Allowed = {
  type: true,
  principalId: true,
  tenantId: true,
  userAssignedIdentities: { [any]: { principalId: true, clientId: true } },
};

const allowed: Allowed = {
  id: true,
  name: true,
  type: true,
  location: true,
  identity,
  status: true,
  error: { code: true, target: true },
  properties: {
    provisioningState: true,
    principalId: true,
    clientId: true,
    tenantId: true,
    hardwareProfile: { vmSize: true },
    storageProfile: {
      imageReference: { publisher: true, offer: true, sku: true, version: true },
      osDisk: { osType: true, createOption: true, deleteOption: true },
    },
    osProfile: { computerName: true, adminUsername: true },
    addressSpace: { addressPrefixes: true },
  },
};

const isScalar = (value: Json): boolean => typeof value !== 'object' || value === null;

const kept = (value: Json, rule: Allowed): Json | undefined => {
  if (rule === true) return isScalar(value) || (Array.isArray(value) && value.every(isScalar)) ? value : undefined;
  // A removed identity is a null where an object could stand.
  if (value === null) return null;
  return isObject(value) ? allowedPart(value, rule) : undefined;
};

const allowedPart = (body: JsonObject, rule: Exclude<Allowed, true>): JsonObject =>
  Object.fromEntries(
    Object.entries(body).flatMap(([key, value]) => {
      const inner = Object.hasOwn(rule, key) ? rule[key] : rule[any];
      const part = inner && kept(value, inner);
      return part === undefined ? [] : [[key, part]];
    }),
  );

export const allowedBody = (body: JsonObject): JsonObject => allowedPart(body, allowed);
