/** What an identity block holds, and what it will hold after a change. */
import { changedIdentities, type Identities, type IdentityChange, identityType } from '../arm/identity.ts';
import { nameOfId } from '../arm/resource-id.ts';
import type { IdentityBlock } from '../model/azure.ts';
import { knownAfterApply } from '../model/plan.ts';

export const noBlock: IdentityBlock = { type: 'None', userAssignedIdentities: {} };

export const identitiesOf = ({ type, userAssignedIdentities }: IdentityBlock): Identities => ({
  systemAssigned: type.includes('SystemAssigned'),
  userAssigned: Object.keys(userAssignedIdentities),
});

export const namesOf = ({ userAssignedIdentities }: IdentityBlock): string =>
  Object.keys(userAssignedIdentities).map(nameOfId).join(', ');

/** `UserAssigned · id-a · id-b` */
export const blockInWords = ({ type, userAssignedIdentities }: IdentityBlock): string =>
  type === 'None' ? 'no identity' : [type, ...Object.keys(userAssignedIdentities).map(nameOfId)].join(' · ');

const unknown = { principalId: knownAfterApply, clientId: knownAfterApply };

/** What is there keeps its ids, what is new gets them from Azure. */
export const desiredBlock = (before: IdentityBlock, change: IdentityChange): IdentityBlock => {
  const after = changedIdentities(identitiesOf(before), change);
  const entries = after.userAssigned.map(id => [id, before.userAssignedIdentities[id] ?? unknown] as const);
  return {
    type: identityType(after),
    ...(after.systemAssigned && { principalId: before.principalId ?? knownAfterApply }),
    userAssignedIdentities: Object.fromEntries(entries),
  };
};
