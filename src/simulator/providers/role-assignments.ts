/** Role assignments at a subscription, a group or a resource: put, shown, listed and removed at once. */
import { authorizationVersions } from '../api-versions.ts';
import { type Answer, type Call, created, noContent, ok, type TypeOfResource } from '../call.ts';
import { clausesOf, comparisonIn, sameText } from '../filter.ts';
import { pageOf } from '../page.ts';
import { notSimulated, providerRefusal } from '../refusal.ts';
import type { RoleAssignment } from '../role-assignment.ts';
import { covers } from '../scope.ts';
import { assign } from './role-assignment-writes.ts';

/** Names are unique in the tenant, but an assignment is found only at its own scope. */
const find = ({ store, params: { scope = '', name = '' } }: Call): RoleAssignment | undefined => {
  const assignment = store.roleAssignments.find(name);
  return assignment && sameText(assignment.properties.scope, scope) ? assignment : undefined;
};

/** Conditions and the like came with 2020-03-01-preview (recorded). */
const written = (assignment: RoleAssignment, { apiVersion }: Call): object => {
  if (apiVersion >= '2020-03-01') return assignment;
  const { condition: _, conditionVersion: __, description: ___, ...rest } = assignment.properties;
  const { delegatedManagedIdentityResourceId: ____, ...properties } = rest;
  return { ...assignment, properties };
};

/** The answer to the PUT does not say who created it, although later reads do (recorded). */
const put = (call: Call): Answer => {
  const { properties, ...rest } = assign(call);
  return created(written({ properties: { ...properties, createdBy: null }, ...rest }, call));
};

const get = (call: Call): Answer => {
  const found = find(call);
  if (found) return ok(written(found, call));
  throw providerRefusal(404, 'RoleAssignmentNotFound', `The role assignment '${call.params.name}' is not found.`);
};

const remove = (call: Call): Answer => {
  const found = find(call);
  if (!found) return noContent;
  call.store.roleAssignments.remove(found.name);
  return ok(written(found, call));
};

/** Groups are not modelled, so what is assigned to somebody names them. */
const testOf = (clause: string, scope: string): ((assignment: RoleAssignment) => boolean) => {
  if (/^atScope\(\)$/i.test(clause)) return ({ properties }) => covers(properties.scope, scope);
  const [, assignee] = /^assignedTo\('([^']*)'\)$/i.exec(clause) ?? [];
  const { property, value } = comparisonIn(clause) ?? {};
  const wanted = assignee ?? (property === 'principalid' ? value : undefined);
  if (wanted === undefined) throw notSimulated(`the filter ${clause} of role assignments`);
  return ({ properties }) => sameText(wanted, properties.principalId);
};

/** Without `atScope()` a list also has what is assigned below the scope. */
const list = (call: Call): Answer => {
  const { scope = '' } = call.params;
  const tests = clausesOf(call.query.get('$filter')).map(clause => testOf(clause, scope));
  const assignments = call.store.roleAssignments
    .all()
    .filter(({ properties }) => covers(properties.scope, scope) || covers(scope, properties.scope))
    .filter(assignment => tests.every(test => test(assignment)));
  return ok(pageOf(assignments, call, each => written(each, call)));
};

const path = '{scope}/providers/Microsoft.Authorization/roleAssignments';

export const roleAssignments: TypeOfResource = {
  type: 'roleAssignments',
  versions: authorizationVersions,
  routes: {
    [`GET ${path}`]: list,
    [`PUT ${path}/{name}`]: put,
    [`GET ${path}/{name}`]: get,
    [`DELETE ${path}/{name}`]: remove,
  },
};
