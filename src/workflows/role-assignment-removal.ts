/** Role assignments taken away: which ones differs, how does not. */
import { builtInRole } from '../arm/built-in-roles.ts';
import { roleAssignmentName } from '../arm/role-assignment-name.ts';
import type { Azure } from '../model/azure.ts';
import { az, type Command, powershell } from '../model/command.ts';
import type { RoleAssignment } from '../model/resources.ts';
import type { Change, Transition } from '../model/step.ts';
import { rightToGrant } from './rights.ts';

export type Assigned = {
  readonly roleAssignments: Readonly<
    Record<string, { readonly role: string; readonly scope: string; readonly principalId: string }>
  >;
};

const stateOf = (all: readonly RoleAssignment[]): Assigned => ({
  roleAssignments: Object.fromEntries(
    all.map(({ id, role, scope, principalId }) => [id, { role: builtInRole(role)?.name ?? role, scope, principalId }]),
  ),
});

const again = (azure: Azure, { roleAssignments }: Assigned): Promise<unknown> =>
  Promise.all(
    Object.values(roleAssignments).map(({ role, scope, principalId }) => {
      const id = builtInRole(role)?.id ?? role;
      return azure.roleAssignments.create({
        name: roleAssignmentName(scope, principalId, id),
        role: id,
        scope,
        principalId,
      });
    }),
  );

export const roleAssignmentRemoval = <V>(
  resource: (values: V) => string,
  find: (azure: Azure, values: V) => Promise<readonly RoleAssignment[]>,
  notes: readonly string[],
): Change<V, Assigned, object> => ({
  resource,
  read: async (azure, v) => stateOf(await find(azure, v)),
  desired: () => ({ roleAssignments: {} }),
  apply: async (azure, _, { before }) => {
    for (const id of Object.keys(before?.roleAssignments ?? {})) await azure.roleAssignments.delete(id);
  },
  rights: (_, { before }) =>
    Object.values(before?.roleAssignments ?? {}).map(({ scope }) => rightToGrant('delete', scope)),
  undo: async (azure, _, { before }) => {
    if (before) await again(azure, before);
  },
  final: 'An assignment that is made again has another name, and whom it was for may be gone',
  facts: () => ({}),
  notes: () => notes,
});

const ids = ({ before }: Transition<Assigned>): readonly string[] => Object.keys(before?.roleAssignments ?? {});

export const azDeleteAssignments = (change: Transition<Assigned>): readonly Command[] =>
  ids(change).map(id => az`az role assignment delete --ids ${id}`);

export const powershellDeleteAssignments = ({ before }: Transition<Assigned>): readonly Command[] =>
  Object.values(before?.roleAssignments ?? {}).map(
    ({ role, scope, principalId }) =>
      powershell`Remove-AzRoleAssignment -ObjectId ${principalId} -RoleDefinitionName ${role} -Scope ${scope}`,
  );
