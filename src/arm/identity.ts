/** The identity block of a machine, and the only ways in which a wizard may change it. */
import { canonicalId, sameId } from './resource-id.ts';

/** The four legal spellings, comma and space included (virtualmachineidentity in the Compute specification). */
type IdentityType = 'None' | 'SystemAssigned' | 'UserAssigned' | 'SystemAssigned, UserAssigned';

/** What a person means by an identity block: an absent block is the same as `None`. */
export interface Identities {
  readonly systemAssigned: boolean;
  /** Canonical resource ids, each once, in the order in which Azure lists them. */
  readonly userAssigned: readonly string[];
}

export const noIdentities: Identities = {
  systemAssigned: false,
  userAssigned: [],
};

export const identityType = ({ systemAssigned, userAssigned }: Identities): IdentityType => {
  if (systemAssigned) return userAssigned.length ? 'SystemAssigned, UserAssigned' : 'SystemAssigned';
  return userAssigned.length ? 'UserAssigned' : 'None';
};

export const hasIdentity = (identities: Identities, id: string): boolean =>
  identities.userAssigned.some(each => sameId(each, id));

export interface IdentityChange {
  readonly systemAssigned?: boolean;
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

/** identities(after) = identities(before) ∪ added − explicitly removed: what nobody named stays. */
export const changedIdentities = (before: Identities, change: IdentityChange): Identities => {
  const removed = change.remove ?? [];
  const kept = before.userAssigned.filter(id => !removed.some(gone => sameId(gone, id)));
  const fresh = (change.add ?? []).filter(id => !kept.some(here => sameId(here, id)));
  return {
    systemAssigned: change.systemAssigned ?? before.systemAssigned,
    userAssigned: [...kept, ...fresh.map(canonicalId)],
  };
};

export interface IdentityPatch {
  readonly type: IdentityType;
  readonly userAssignedIdentities?: Readonly<Record<string, Readonly<Record<string, never>> | null>>;
}

/**
 * The PATCH that leads from one block to the other. The map is a delta: `{}` adds, `null` removes, an id left out stays.
 * Azure refuses a map beside a type without `UserAssigned`, and that type drops every user-assigned identity by itself.
 */
export const identityPatch = (before: Identities, after: Identities): IdentityPatch => {
  const type = identityType(after);
  if (!after.userAssigned.length) return { type };
  const added = after.userAssigned.filter(id => !hasIdentity(before, id));
  const removed = before.userAssigned.filter(id => !hasIdentity(after, id));
  const delta = [...added.map(id => [id, {}] as const), ...removed.map(id => [id, null] as const)];
  return delta.length ? { type, userAssignedIdentities: Object.fromEntries(delta) } : { type };
};
