/** What Microsoft.Authorization asks of a new role assignment: a scope, a role and a principal that exist, and no twin. */
import { builtInRole } from '../../arm/built-in-roles.ts';

import type { Call } from '../call.ts';
import { sameText } from '../filter.ts';
import { resourceNotFound } from '../front-door-errors.ts';
import { isGuid } from '../guid.ts';
import { type JsonObject, part } from '../json.ts';
import { type PrincipalType, principalType } from '../principals.ts';
import { notSimulated, providerRefusal, type Refusal } from '../refusal.ts';
import { modelledTypes } from '../resource.ts';
import { assignmentId, type RoleAssignment, roleDefinitionId } from '../role-assignment.ts';
import { resourceOfScope } from '../scope.ts';
import { utc } from '../time.ts';
import { bodyOf } from './request-body.ts';
import { noSuchRole } from './role-definitions.ts';

/** Seconds that a directory takes to hear of a principal: the median of what 29 recorded writes had to wait. */
const usualDelay = 14;

const badRequest = (): Refusal => providerRefusal(400, 'BadRequestFormat', 'The request was incorrectly formatted.');

/** Resources of types that are not modelled may exist. */
const checkScopeExists = ({ store, params: { scope = '', subscription, resourceGroup = '' } }: Call): void => {
  if (!subscription) throw notSimulated('role assignments above subscriptions');
  const resource = resourceOfScope(scope);
  const type = modelledTypes.find(each => sameText(each, resource?.type ?? ''));
  if (resource && type && !store.find(type, resource.id)) throw resourceNotFound(type, resource.name, resourceGroup);
};

const principalNotFound = ({ store }: Call, id: string): Refusal =>
  providerRefusal(
    400,
    'PrincipalNotFound',
    `Principal ${id.replaceAll('-', '')} does not exist in the directory ${store.tenant.id}. Check that you have the correct principal ID. If you are creating this principal and then immediately assigning a role, this error might be related to a replication delay. In this case, set the role assignment principalType property to a value, such as ServicePrincipal, User, or Group.  See https://aka.ms/docs-principaltype`,
  );

/** The type of a principal could not be said before 2018-09-01-preview (rbac troubleshooting). */
const saidTypeOf = ({ apiVersion }: Call, { principalType: said }: JsonObject): string | undefined =>
  typeof said === 'string' && apiVersion >= '2018-09-01-preview' ? said : undefined;

const checkPrincipal = (call: Call, id: string, requested: JsonObject): PrincipalType => {
  const { store, conduct, access } = call;
  const said = saidTypeOf(call, requested);
  const type = principalType(store, id, access.id);
  const delay = conduct.replicationDelay ?? (said === undefined ? usualDelay : 0);
  if (!type || store.births.ageOf(id, store.now) < delay) throw principalNotFound(call, id);
  if (said === undefined || sameText(said, type)) return type;
  throw providerRefusal(
    400,
    'UnmatchedPrincipalType',
    `The PrincipalId '${id.replaceAll('-', '')}' has type '${type}' , which is different from specified PrinciaplType '${said}'.`,
  );
};

type Terms = Pick<RoleAssignment['properties'], 'scope' | 'principalId' | 'roleDefinitionId'>;

const sameTerms = ({ properties }: RoleAssignment, wanted: Terms): boolean =>
  sameText(properties.scope, wanted.scope) &&
  sameText(properties.principalId, wanted.principalId) &&
  sameText(properties.roleDefinitionId, wanted.roleDefinitionId);

/** One name stands for one scope, principal and role, and those three have one name. */
const refuseTwins = ({ store, params: { name = '' } }: Call, wanted: Terms): RoleAssignment | undefined => {
  const before = store.roleAssignments.find(name);
  if (before && !sameTerms(before, wanted))
    throw providerRefusal(
      400,
      'RoleAssignmentUpdateNotPermitted',
      'Tenant ID, application ID, principal ID, and scope are not allowed to be updated.',
    );
  if (before || !store.roleAssignments.all().some(each => sameTerms(each, wanted))) return before;
  throw providerRefusal(409, 'RoleAssignmentExists', 'The role assignment already exists.');
};

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** @throws Refusal */
export const assign = (call: Call): RoleAssignment => {
  const { store, params, access } = call;
  const { scope = '', subscription = '', name = '' } = params;
  checkScopeExists(call);
  const requested = part(bodyOf(call), 'properties');
  const { roleDefinitionId: roleId, principalId } = requested;
  if (typeof roleId !== 'string' || typeof principalId !== 'string' || !isGuid(principalId)) throw badRequest();
  if (!isGuid(name)) throw badRequest();
  const roleName = roleId.slice(roleId.lastIndexOf('/') + 1);
  const role = isGuid(roleName) ? builtInRole(roleName) : undefined;
  if (!role) throw noSuchRole(400, roleName);
  const terms = { roleDefinitionId: roleDefinitionId(subscription, role.id), principalId, scope };
  const before = refuseTwins(call, terms);
  const type = checkPrincipal(call, principalId, requested);
  const caller = access.id;
  const assignment: RoleAssignment = {
    properties: {
      roleDefinitionId: terms.roleDefinitionId,
      principalId,
      principalType: type,
      scope,
      condition: text(requested.condition),
      conditionVersion: text(requested.conditionVersion),
      createdOn: before?.properties.createdOn ?? utc(store.now),
      updatedOn: utc(store.now),
      createdBy: before?.properties.createdBy ?? caller,
      updatedBy: caller,
      delegatedManagedIdentityResourceId: text(requested.delegatedManagedIdentityResourceId),
      description: text(requested.description),
    },
    id: before?.id ?? assignmentId(scope, name),
    type: 'Microsoft.Authorization/roleAssignments',
    name: before?.name ?? name,
  };
  store.roleAssignments.put(assignment);
  return assignment;
};
