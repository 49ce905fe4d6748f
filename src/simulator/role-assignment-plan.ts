/** A role assignment described briefly, and the assignment that the description stands for. */
import { builtInRole } from '../arm/built-in-roles.ts';
import { person } from './caller.ts';
import { sameText } from './filter.ts';
import { namedGuid } from './guid.ts';
import type { Resource } from './resource.ts';
import { assignmentId, type RoleAssignment, roleDefinitionId } from './role-assignment.ts';

export interface RoleAssignmentPlan {
  /** What holds the identity, by name, by `group/name`, or by id: a user-assigned identity, a machine, a scale set. */
  readonly principal?: string;
  /** Instead of a principal: the name of one that was deleted, and whose assignment was left behind. */
  readonly formerPrincipal?: string;
  /** A built-in role by name. */
  readonly role: string;
  /**
   * A group (`rg-web`), a resource of the world (`rg-web/web-1`) or any other (`rg-web/Microsoft.Storage/storageAccounts/logs`);
   * absent for the subscription.
   */
  readonly scope?: string;
}

export interface Assignable {
  readonly subscription: string;
  readonly resources: readonly Resource[];
}

const resourceNamed = (wanted: string, { resources }: Assignable): Resource | undefined =>
  resources.find(({ id, name }) => [name, `${id.split('/')[4]}/${name}`, id].some(each => sameText(each, wanted)));

/** The id that a brief scope stands for. @throws where the world has no such resource */
export const scopeOf = (scope: string | undefined, world: Assignable): string => {
  const root = `/subscriptions/${world.subscription}`;
  const [group, ...path] = scope?.split('/') ?? [];
  if (group === undefined) return root;
  if (!path.length) return `${root}/resourceGroups/${group}`;
  if (path.length > 1) return `${root}/resourceGroups/${group}/providers/${path.join('/')}`;
  const resource = resourceNamed(scope ?? '', world);
  if (!resource) throw new Error(`The world has no resource ${scope}`);
  return resource.id.replace('/resourcegroups/', '/resourceGroups/');
};

const principalOf = ({ principal = '', formerPrincipal }: RoleAssignmentPlan, world: Assignable): string => {
  if (formerPrincipal !== undefined) return namedGuid(`former principal ${formerPrincipal}`);
  const holder = resourceNamed(principal, world);
  const id =
    holder?.type === 'Microsoft.ManagedIdentity/userAssignedIdentities'
      ? holder.properties.principalId
      : holder?.identity?.principalId;
  if (!id) throw new Error(`The world has no identity of ${principal}`);
  return id;
};

const assignedOn = '2025-11-17T08:45:00.0000000Z';

/** @throws where the role, the resource or the holder of the identity is not there */
export const plannedRoleAssignment = (plan: RoleAssignmentPlan, world: Assignable): RoleAssignment => {
  const role = builtInRole(plan.role);
  if (!role) throw new Error(`There is no built-in role ${plan.role}`);
  const [scope, principalId] = [scopeOf(plan.scope, world), principalOf(plan, world)];
  const name = namedGuid(`${scope} ${principalId} ${role.id}`);
  return {
    properties: {
      roleDefinitionId: roleDefinitionId(world.subscription, role.id),
      principalId,
      principalType: 'ServicePrincipal',
      scope,
      condition: null,
      conditionVersion: null,
      createdOn: assignedOn,
      updatedOn: assignedOn,
      createdBy: person,
      updatedBy: person,
      delegatedManagedIdentityResourceId: null,
      description: null,
    },
    id: assignmentId(scope, name),
    type: 'Microsoft.Authorization/roleAssignments',
    name,
  };
};
