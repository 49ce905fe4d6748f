/** Who uses an identity: machines, scale sets, and the roles that its principal has. */
import { builtInRole } from '../arm/built-in-roles.ts';
import { hasIdentity } from '../arm/identity.ts';
import type { Azure } from '../model/azure.ts';
import type { IdentityBlock, RoleAssignment } from '../model/resources.ts';
import { identitiesOf } from './identity-block.ts';

export interface User {
  readonly id: string;
  readonly kind: 'virtual machine' | 'scale set';
  readonly identity: IdentityBlock;
}

/** Read from the machines themselves: the reference stays there when an identity is deleted. */
export const usersOf = async (azure: Azure, subscription: string, id: string): Promise<readonly User[]> => {
  const machines = await azure.virtualMachines.list({ subscription });
  const sets = await azure.scaleSets.list({ subscription });
  const users: readonly User[] = [
    ...machines.map(each => ({ id: each.id, kind: 'virtual machine' as const, identity: each.identity })),
    ...sets.map(each => ({ id: each.id, kind: 'scale set' as const, identity: each.identity })),
  ];
  return users.filter(({ identity }) => hasIdentity(identitiesOf(identity), id));
};

export const rolesOf = async (
  azure: Azure,
  subscription: string,
  principalId: string,
): Promise<readonly RoleAssignment[]> =>
  (await azure.roleAssignments.list(`/subscriptions/${subscription}`)).filter(each => each.principalId === principalId);

/** `Reader at /subscriptions/…` */
export const roleInWords = ({ role, scope }: RoleAssignment): string =>
  `${builtInRole(role)?.name ?? role} at ${scope}`;
