/** What an identity block holds, and what it will hold after a change. */
import { changedIdentities, type Identities, type IdentityChange, identityType } from '../arm/identity.ts';
import { nameOfId } from '../arm/resource-id.ts';
import { knownAfterApply } from '../model/plan.ts';
import type { IdentityBlock } from '../model/resources.ts';

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

/** What Azure tells of an identity that is assigned. */
export type Entry = IdentityBlock['userAssignedIdentities'][string];

const idsLater: Entry = { principalId: knownAfterApply, clientId: knownAfterApply };

/** A Flexible scale set names its identities, and tells nothing of them. */
export const entryOf = (orchestrationMode: string | undefined, known: Entry = idsLater): Entry =>
  orchestrationMode === 'Flexible' ? {} : known;

/** What is there stays as it is, what is new gets its ids from Azure. */
export const desiredBlock = (before: IdentityBlock, change: IdentityChange, entry: Entry = idsLater): IdentityBlock => {
  const after = changedIdentities(identitiesOf(before), change);
  const entries = after.userAssigned.map(id => [id, before.userAssignedIdentities[id] ?? entry] as const);
  return {
    type: identityType(after),
    ...(after.systemAssigned && { principalId: before.principalId ?? knownAfterApply }),
    userAssignedIdentities: Object.fromEntries(entries),
  };
};
