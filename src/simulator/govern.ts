/** What ARM refuses to those who may, before a provider sees it: providers not registered, policies, locks. */
import { actionOf } from './action.ts';
import type { Call, TypeOfResource } from './call.ts';
import { sameText } from './filter.ts';
import type { Lock, Policy } from './governance.ts';
import { isObject, part } from './json.ts';
import { gatewayRefusal, type Refusal } from './refusal.ts';
import { regionOf } from './regions.ts';
import { covers } from './scope.ts';

/** Whether every subscription has the namespace, without being registered for it. */
export const isFree = (namespace: string): boolean =>
  ['Microsoft.Resources', 'Microsoft.Authorization', 'Microsoft.Graph'].includes(namespace);

const checkRegistration = ({ store, params: { subscription } }: Call, namespace: string): void => {
  if (!subscription || isFree(namespace) || store.governance.isRegistered(subscription, namespace)) return;
  const code = 'MissingSubscriptionRegistration';
  const message = `The subscription is not registered to use namespace '${namespace}'. See https://aka.ms/rps-not-found for how to register subscriptions.`;
  throw gatewayRefusal(409, code, message, { more: { details: [{ code, target: namespace, message }] } });
};

const disallowed = ({ name, scope }: Policy, resource: string): Refusal => {
  const policyDefinitionId = `${scope}/providers/Microsoft.Authorization/policyDefinitions/${name}`;
  const policyAssignmentId = `${scope}/providers/Microsoft.Authorization/policyAssignments/${name}`;
  const identifiers = [
    { policyAssignment: { name, id: policyAssignmentId }, policyDefinition: { name, id: policyDefinitionId } },
  ];
  const info = {
    policyDefinitionDisplayName: name,
    policyDefinitionId,
    policyDefinitionName: name,
    policyDefinitionEffect: 'deny',
    policyAssignmentId,
    policyAssignmentName: name,
    policyAssignmentScope: scope,
  };
  return gatewayRefusal(
    403,
    'RequestDisallowedByPolicy',
    `Resource '${resource}' was disallowed by policy. Policy identifiers: '${JSON.stringify(identifiers)}'.`,
    { target: resource, more: { additionalInfo: [{ type: 'PolicyViolation', info }] } },
  );
};

/** What a write leaves out stays as it is, which a new resource has not. */
const isDenied = ({ denies }: Policy, { method, body }: Call, type: string): boolean => {
  if (denies.types && !denies.types.some(each => sameText(each, type))) return false;
  const asked = part(body);
  const region = regionOf(String(asked.location ?? ''))?.name;
  if (denies.outside && (region === undefined || denies.outside.includes(region))) return false;
  const isTagged = (tag: string): boolean => tag in part(asked, 'tags');
  if (denies.withoutTag === undefined) return true;
  return !isTagged(denies.withoutTag) && (method === 'PUT' || isObject(asked.tags));
};

const checkPolicies = (call: Call, type: string): void => {
  const { method, path, store } = call;
  if (method !== 'PUT' && method !== 'PATCH') return;
  const policy = store.governance.rules.policies.find(each => covers(each.scope, path) && isDenied(each, call, type));
  if (policy) throw disallowed(policy, path.slice(path.lastIndexOf('/') + 1));
};

/** Locks against deletion hold back DELETE alone, the others every write; what is inside is locked with it. */
const checkLocks = ({ method, path, store }: Call, scope: string): void => {
  const isDelete = method === 'DELETE';
  const fits = ({ level }: Lock): boolean => isDelete || level === 'ReadOnly';
  const inside = isDelete ? store.governance.locksUnder(scope) : [];
  const locks = [...new Set([...store.governance.locksOver(scope), ...inside])].filter(fits);
  if (!locks.length) return;
  const locked = locks.map(lock => `'${lock.scope}'`).join(',');
  throw gatewayRefusal(
    409,
    'ScopeLocked',
    `The scope '${path}' cannot perform ${isDelete ? 'delete' : 'write'} operation because following scope(s) are locked: ${locked}. Please remove the lock and try again.`,
  );
};

/** @throws Refusal */
export const govern = (call: Call, namespace: string, { type }: TypeOfResource): void => {
  const { method, path } = call;
  if (method === 'GET' || method === 'HEAD') return;
  checkRegistration(call, namespace);
  const { rules } = call.store.governance;
  if (rules.policies.length) checkPolicies(call, `${namespace}/${type}`);
  if (rules.locks.length && type !== 'locks') checkLocks(call, actionOf(method, path)?.scope ?? path);
};
