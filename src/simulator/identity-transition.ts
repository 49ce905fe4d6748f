/** How a write changes the identity block of a machine: the rules that 1,017 recorded writes obey, as a pure function. */
import type { IdentityBlock, IdentityType, Principal } from './identity-block.ts';
import { type IdentityEntry, type IdentityRequest, readIdentity, sameKey } from './identity-request.ts';
import { isObject, type Json } from './json.ts';
import { gatewayRefusal, type Refusal } from './refusal.ts';

export interface IdentityWrite {
  readonly method: 'PUT' | 'PATCH';
  /** The resource that is written. */
  readonly resource: string;
  readonly before: IdentityBlock | undefined;
  /** The `identity` of the body, undefined where the body has none. */
  readonly requested: Json | undefined;
}

export interface Directory {
  readonly tenant: string;
  readonly newPrincipal: () => string;
  readonly hasIdentity: (id: string) => boolean;
  /** Refuses identities that the caller may not give to a resource. */
  readonly checkAssignable?: (ids: readonly string[]) => void;
}

type Entries = readonly (readonly [id: string, principal: Principal])[];

const typeOf = ({ systemAssigned, userAssigned }: IdentityRequest): IdentityType | undefined => {
  if (systemAssigned) return userAssigned ? 'SystemAssigned, UserAssigned' : 'SystemAssigned';
  return userAssigned ? 'UserAssigned' : undefined;
};

/** ARM asks its identity service, and wraps what that says. */
const failed = (resource: string, code: string, message: string): Refusal => {
  const response = JSON.stringify({ error: { code, message } });
  return gatewayRefusal(
    400,
    'FailedIdentityOperation',
    `Identity operation for resource '${resource}' failed with error 'Failed to perform resource identity operation. Status: '${code}'. Response: '${response}'.'.`,
  );
};

/** The identity service writes `resourcegroups`, whatever the request wrote (recorded). */
const lowered = (id: string): string => id.replace(/\/resourcegroups\//i, '/resourcegroups/');

const named = (entries: readonly IdentityEntry[]): Entries =>
  entries.filter(({ is }) => is === 'named').map(({ id }) => [id, {}] as const);

/** The first of several spellings of one id counts. */
const distinct = (entries: Entries): Entries =>
  entries.filter(([id], index) => entries.findIndex(([other]) => sameKey(other, id)) === index);

/** A PATCH's map is a delta: named entries are added or kept, `null` removes, entries left out stay. */
const merged = (before: Entries, { entries = [] }: IdentityRequest): Entries => {
  const removed = entries.filter(({ is }) => is === 'removed');
  const kept = before.filter(([id]) => !removed.some(gone => sameKey(gone.id, id)));
  return distinct([...kept, ...named(entries)]);
};

/** A PUT's map is the whole set; an entry that was there keeps its principal and the casing of its key. */
const replaced = (before: Entries, { entries = [] }: IdentityRequest): Entries =>
  distinct(named(entries)).map(entry => before.find(([here]) => sameKey(here, entry[0])) ?? entry);

const userAssignedAfter = (write: IdentityWrite, request: IdentityRequest): Entries => {
  if (!request.userAssigned) return [];
  const before = Object.entries(write.before?.userAssignedIdentities ?? {});
  const after = write.method === 'PATCH' ? merged(before, request) : replaced(before, request);
  if (after.length) return after;
  if (!before.length || !request.entries?.length)
    throw gatewayRefusal(
      400,
      'MissingIdentityIds',
      "The identity ids must not be null or empty for 'UserAssigned' identity type.",
    );
  throw failed(
    write.resource,
    'BadRequest',
    `Removal of all user-assigned identities assigned to resource '${lowered(write.resource)}' with type '${typeOf(request)}' is invalid.`,
  );
};

const refuseImpossible = (write: IdentityWrite, request: IdentityRequest, directory: Directory): void => {
  const { resource } = write;
  if (request.entries?.length && !request.userAssigned)
    throw failed(
      resource,
      'BadRequest',
      'The request format was unexpected, a non-UserAssigned identity type should not contain: userAssignedIdentities',
    );
  const before = Object.keys(write.before?.userAssignedIdentities ?? {});
  const isNew = ({ id, is }: IdentityEntry): boolean => is === 'named' && !before.some(key => sameKey(key, id));
  directory.checkAssignable?.((request.entries ?? []).filter(isNew).map(({ id }) => id));
  const missing = request.entries?.find(({ id, is }) => is === 'named' && !directory.hasIdentity(id));
  if (missing) throw failed(resource, 'BadRequest', `Resource '${lowered(missing.id)}' was not found.`);
};

/**
 * The block after the write. Removed entries are gone at once, new ones are empty until the operation ends.
 * @throws Refusal
 */
export const identityAfter = (write: IdentityWrite, directory: Directory): IdentityBlock | undefined => {
  if (!isObject(write.requested)) return write.before;
  const request = readIdentity(write.requested, write.before);
  refuseImpossible(write, request, directory);
  const userAssigned = userAssignedAfter(write, request);
  const type = typeOf(request);
  if (!type) return undefined;
  return {
    type,
    ...(request.systemAssigned && {
      principalId: write.before?.principalId ?? directory.newPrincipal(),
      tenantId: directory.tenant,
    }),
    ...(userAssigned.length && { userAssignedIdentities: Object.fromEntries(userAssigned) }),
  };
};
