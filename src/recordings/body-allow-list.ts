/** What of a request or an answer may be written down. What is not named here stays out, whatever it is. */
import type { Fields } from '../model/field.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { tokenClaims } from '../model/token-claims.ts';

type Shape = { readonly [key: string]: Allowed };
type Allowed = true | Shape | ((value: Json) => Json | undefined);

/** A key of a map, such as a resource id. */
const any = '*';

const identity: Shape = {
  type: true,
  principalId: true,
  tenantId: true,
  userAssignedIdentities: { [any]: { principalId: true, clientId: true } },
};

/** Of a size only how large it is: the list of a region has some thirty facts for each of a thousand sizes. */
const sizeFacts = new Set(['vCPUs', 'MemoryGB']);
const capabilities = (value: Json): Json =>
  (Array.isArray(value) ? value : []).filter(each => isObject(each) && sizeFacts.has(String(each.name)));

/** What a script printed on a machine: of a token what it says, and of the rest nothing. */
const printedClaims = (printed: Json): Json | undefined => {
  const claims = tokenClaims(String(printed));
  return claims && JSON.stringify(claims);
};

const storageProfile: Shape = {
  imageReference: { publisher: true, offer: true, sku: true, version: true },
  osDisk: { osType: true, createOption: true, deleteOption: true },
};

const resource: Shape = {
  id: true,
  name: true,
  type: true,
  location: true,
  identity,
  sku: { name: true, tier: true, capacity: true },
  instanceId: true,
  /** Of a tenant, a subscription, a region, a size, an object in the directory, an answer of Run Command. */
  tenantId: true,
  defaultDomain: true,
  subscriptionId: true,
  displayName: true,
  metadata: { regionType: true },
  resourceType: true,
  restrictions: { type: true },
  capabilities,
  /** Of a permission, a resource provider, a group that a service keeps. */
  actions: true,
  notActions: true,
  namespace: true,
  registrationState: true,
  managedBy: true,
  message: printedClaims,
  properties: {
    provisioningState: true,
    principalId: true,
    principalType: true,
    clientId: true,
    tenantId: true,
    roleDefinitionId: true,
    scope: true,
    hardwareProfile: { vmSize: true },
    storageProfile,
    osProfile: { computerName: true, adminUsername: true },
    virtualMachineProfile: { storageProfile, osProfile: { computerNamePrefix: true, adminUsername: true } },
    orchestrationMode: true,
    upgradePolicy: { mode: true },
    latestModelApplied: true,
    addressSpace: { addressPrefixes: true },
    subnets: { name: true, properties: { addressPrefix: true } },
    publisher: true,
    type: true,
    settings: { port: true },
    output: { value: { message: printedClaims } },
  },
};

const allowed: Shape = {
  ...resource,
  value: resource,
  nextLink: true,
  status: true,
  error: { code: true },
  ids: true,
  instanceIds: true,
};

const isScalar = (value: Json): boolean => typeof value !== 'object' || value === null;

const kept = (value: Json, rule: Allowed): Json | undefined => {
  if (typeof rule === 'function') return rule(value);
  if (rule === true) return isScalar(value) || (Array.isArray(value) && value.every(isScalar)) ? value : undefined;
  // A removed identity is a null where an object could stand.
  if (value === null) return null;
  if (Array.isArray(value)) return value.filter(isObject).map(each => allowedPart(each, rule));
  return isObject(value) ? allowedPart(value, rule) : undefined;
};

const allowedPart = (body: JsonObject, rule: Shape): JsonObject =>
  Object.fromEntries(
    Object.entries(body).flatMap(([key, value]) => {
      const inner = Object.hasOwn(rule, key) ? rule[key] : rule[any];
      const part = inner && kept(value, inner);
      return part === undefined ? [] : [[key, part]];
    }),
  );

/** Anything may stand in a tag, so tags are kept only where they are what is asked about. */
export const allowedBody = (body: JsonObject, fields: Fields): JsonObject =>
  allowedPart(body, 'tags' in fields ? { ...allowed, tags: { [any]: true } } : allowed);
