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

/** A machine may have an identity of another subscription, so all that the account sees are looked through. */
const everywhere = async <T>(
  azure: Azure,
  look: (subscription: string) => Promise<readonly T[]>,
): Promise<readonly T[]> => {
  const found: T[] = [];
  for (const { id } of await azure.subscriptions()) found.push(...(await look(id)));
  return found;
};

export const usersIn = async (azure: Azure, subscription: string): Promise<readonly User[]> => [
  ...(await azure.virtualMachines.list({ subscription })).map(({ id, identity }) => ({
    id,
    kind: 'virtual machine' as const,
    identity,
  })),
  ...(await azure.scaleSets.list({ subscription })).map(({ id, identity }) => ({
    id,
    kind: 'scale set' as const,
    identity,
  })),
];

/** Read from the machines themselves: the reference stays there when an identity is deleted. */
export const usersOf = async (azure: Azure, id: string): Promise<readonly User[]> => {
  const all = await everywhere(azure, subscription => usersIn(azure, subscription));
  return all.filter(({ identity }) => hasIdentity(identitiesOf(identity), id));
};

export const rolesOf = async (azure: Azure, principalId: string): Promise<readonly RoleAssignment[]> => {
  const all = await everywhere(azure, subscription => azure.roleAssignments.list(`/subscriptions/${subscription}`));
  return all.filter(each => each.principalId === principalId);
};

/** `Reader at /subscriptions/…` */
export const roleInWords = ({ role, scope }: RoleAssignment): string =>
  `${builtInRole(role)?.name ?? role} at ${scope}`;
