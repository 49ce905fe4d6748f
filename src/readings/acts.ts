/** The acts that both shells have words for: what each did to a machine or a scale set. */
import { identityWorkflows } from '../workflows/by-target.ts';
import { type Binds, found, type Sense, when } from './family.ts';
import { isBareName } from './placeholder.ts';
import type { Target } from './targets.ts';

interface Named {
  readonly system: boolean;
  readonly users: readonly string[];
}

/** `[system]` stands for the system-assigned identity, which is also meant where none is named. */
const namedIn = (identities: readonly string[] | undefined = []): Named => {
  const users = identities.filter(each => each.toLowerCase() !== '[system]');
  return { system: users.length < identities.length || !identities.length, users };
};

/** What a task takes over from the command, beside its own. */
interface Place {
  readonly at: Binds;
  readonly role?: readonly string[] | undefined;
  readonly scope?: readonly string[] | undefined;
}

const grantToSystem = ({ grant }: Target, { at, role, scope }: Place) =>
  when(Boolean(role && scope), { workflow: grant, binds: { ...at, role, scope } });

const grantToUser = (identity: string | undefined, { at, role, scope }: Place) =>
  when(Boolean(role), {
    workflow: identityWorkflows.grant,
    binds: { ...at, userAssignedIdentity: identity ? [identity] : [], role, scope },
  });

const isFlexible = ({ orchestrationMode }: Binds): boolean => /^flexible$/i.test(orchestrationMode?.[0] ?? '');

const defectsOf = ({ system, users }: Named, { at, role, scope }: Place) =>
  found({
    'role-with-user-assigned-identity': !system && Boolean(role ?? scope),
    'role-without-scope': system && Boolean(role) !== Boolean(scope),
    'system-assigned-on-flexible': system && isFlexible(at),
    'name-or-id': users.some(isBareName),
  });

/** A session does one thing: every other identity, and what it may do, is for sessions of their own. */
const afterTheFirst = (target: Target, { system, users: [first, ...others] }: Named, place: Place) => [
  ...others.map(each => ({ workflow: target.assign, binds: { ...place.at, userAssignedIdentity: [each] } })),
  ...when(system, { workflow: target.enable, binds: place.at }),
  ...(system ? grantToSystem(target, place) : grantToUser(first, place)),
];

export const assigning = (target: Target, identities: readonly string[] | undefined, place: Place): Sense => {
  const named = namedIn(identities);
  const [first, ...others] = named.users;
  const enabling: Sense = {
    did: `Enabled the system-assigned identity of a ${target.noun}.`,
    workflow: target.enable,
    defects: defectsOf(named, place),
    next: grantToSystem(target, place),
  };
  if (first === undefined) return enabling;
  return {
    did: `Assigned ${others.length ? 'user-assigned identities' : 'a user-assigned identity'} to a ${target.noun}.`,
    workflow: target.assign,
    binds: { userAssignedIdentity: [first] },
    defects: defectsOf(named, place),
    next: afterTheFirst(target, named, place),
  };
};

export const removing = (target: Target, identities: readonly string[] | undefined, at: Binds): Sense => {
  const { system, users } = namedIn(identities);
  const [first, ...others] = users;
  if (first === undefined)
    return {
      did: `Disabled the system-assigned identity of a ${target.noun}.`,
      workflow: target.disable,
      defects: when(!identities?.length, 'removes-system-assigned-only'),
    };
  return {
    did: `Removed ${others.length ? 'user-assigned identities' : 'a user-assigned identity'} from a ${target.noun}.`,
    workflow: target.remove,
    binds: { attachedIdentity: [first] },
    defects: [
      target.az === 'vm' ? 'two-roles-for-removal' : 'removal-without-a-role',
      ...found({ 'name-or-id': users.some(isBareName) }),
    ],
    next: [
      ...others.map(each => ({ workflow: target.remove, binds: { ...at, attachedIdentity: [each] } })),
      ...when(system, { workflow: target.disable, binds: at }),
    ],
  };
};

export const creating = (target: Target, identities: readonly string[] | undefined, place: Place): Sense => {
  const named = namedIn(identities);
  const withRole = Boolean(place.role ?? place.scope);
  const [first, ...others] = named.users;
  // A system-assigned identity is for Uniform alone.
  const binds = target.az === 'vmss' && named.system ? { orchestrationMode: ['Uniform'] } : {};
  if (first === undefined)
    return {
      did: `Created a ${target.noun} with a system-assigned identity${withRole ? ', and granted it a role' : ''}.`,
      workflow: withRole ? target.createWithRole : target.create,
      binds,
      defects: defectsOf(named, place),
    };
  return {
    did: `Created a ${target.noun} with ${others.length ? 'user-assigned identities' : 'a user-assigned identity'}.`,
    workflow: target.createWithUserAssigned,
    binds: { ...binds, userAssignedIdentity: [first] },
    defects: defectsOf(named, place),
    next: afterTheFirst(target, named, place),
  };
};
