/** What Azure holds, as far as lessons look at it: plain data, found by name. */
import { builtInRole } from '../arm/built-in-roles.ts';
import { sameId } from '../arm/resource-id.ts';

export interface Held {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly identity?: HeldIdentity;
  readonly properties: object;
  /** VM extensions. */
  readonly resources?: readonly { readonly name: string; readonly properties: object }[];
}

export interface HeldIdentity {
  readonly type: string;
  readonly principalId?: string;
  readonly userAssignedIdentities?: Readonly<Record<string, Entry>>;
}

export interface Entry {
  readonly principalId?: string;
  readonly clientId?: string;
}

export interface HeldRole {
  readonly id: string;
  readonly properties: { readonly roleDefinitionId: string; readonly principalId: string; readonly scope: string };
}

/** A simulated world has this shape. */
export interface Estate {
  readonly subscriptions: readonly { readonly id: string; readonly displayName: string }[];
  readonly resourceGroups: readonly { readonly id: string; readonly name: string }[];
  readonly resources: readonly Held[];
  readonly roleAssignments: readonly HeldRole[];
  readonly clock: string;
}

export const identityType = 'Microsoft.ManagedIdentity/userAssignedIdentities';
const carrierTypes = ['Microsoft.Compute/virtualMachines', 'Microsoft.Compute/virtualMachineScaleSets'];

export const carriers = ({ resources }: Estate): readonly Held[] =>
  resources.filter(({ type }) => carrierTypes.includes(type));

export const identities = ({ resources }: Estate): readonly Held[] =>
  resources.filter(({ type }) => type === identityType);

/** By `name`, or by `group/name`. */
export const named = ({ resources }: Pick<Estate, 'resources'>, wanted: string): Held | undefined =>
  resources.find(({ id, name }) => [name, `${id.split('/')[4]}/${name}`].some(each => sameId(each, wanted)));

export const principalIdOf = ({ identity, properties }: Held): string | undefined =>
  (properties as Entry).principalId ?? identity?.principalId;

export const clientIdOf = ({ properties }: Held): string | undefined => (properties as Entry).clientId;

export const entriesOf = ({ identity }: Held): readonly (readonly [id: string, entry: Entry])[] =>
  Object.entries(identity?.userAssignedIdentities ?? {});

/** The resource whose identity a principal is; undefined where it is nobody's any more. */
export const holderOf = (estate: Estate, principal: string): Held | undefined =>
  [...identities(estate), ...carriers(estate)].find(held => principalIdOf(held) === principal);

/** Who a principal is, in words. */
export const principalInWords = (estate: Estate, principal: string): string => {
  const holder = holderOf(estate, principal);
  if (!holder) return 'nobody any more';
  return holder.type === identityType ? holder.name : `the system-assigned identity of ${holder.name}`;
};

export const rolesOf = ({ roleAssignments }: Estate, principal: string): readonly HeldRole[] =>
  roleAssignments.filter(({ properties }) => properties.principalId === principal);

export const orphans = (estate: Estate): readonly HeldRole[] =>
  estate.roleAssignments.filter(({ properties }) => !holderOf(estate, properties.principalId));

const scopeInWords = (scope: string): string =>
  /^\/subscriptions\/[^/]+$/i.test(scope) ? 'the subscription' : scope.slice(scope.lastIndexOf('/') + 1);

/** `Reader at rg-photos` */
export const roleInWords = ({ properties: { roleDefinitionId, scope } }: HeldRole): string =>
  `${builtInRole(roleDefinitionId)?.name ?? roleDefinitionId} at ${scopeInWords(scope)}`;

/** The id that a brief scope stands for: nothing for the subscription, a group, or a resource; undefined where there is none. */
export const scopeNamed = (estate: Estate, scope: string | undefined): string | undefined => {
  if (scope === undefined) return estate.subscriptions.map(({ id }) => `/subscriptions/${id}`)[0];
  const group = estate.resourceGroups.find(({ name }) => sameId(name, scope));
  return group?.id ?? named(estate, scope)?.id;
};
