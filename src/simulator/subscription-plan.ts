/** A subscription described briefly, and the resources that the description stands for. */
import type { Rules } from './governance.ts';
import { type GovernancePlan, plannedRules } from './governance-plan.ts';
import { namedGuid } from './guid.ts';
import { type CallerPlan, type KnownCaller, plannedCaller } from './known-caller.ts';
import { type MachinePlan, plannedMachine } from './machine-plan.ts';
import { groupAt, identityAt, networkAt, otherAt, type Place } from './planned-resources.ts';
import type { Resource, ResourceGroup } from './resource.ts';
import type { RoleAssignment } from './role-assignment.ts';
import { plannedRoleAssignment, type RoleAssignmentPlan, scopeOf } from './role-assignment-plan.ts';
import { plannedScaleSet, type ScaleSetPlan } from './scale-set-plan.ts';
import type { Subscription } from './world.ts';

/**
 * Everything is in the first resource group, `rg-app` where none is given; `rg-web/web-1` puts a resource, or looks for it, in
 * another one. A group is in `westeurope` unless it is given with its region.
 */
export interface SubscriptionPlan extends GovernancePlan {
  readonly resourceGroups?: readonly string[] | Readonly<Record<string, string>>;
  readonly userAssignedIdentities?: readonly string[];
  readonly virtualNetworks?: readonly string[];
  readonly virtualMachines?: readonly string[] | Readonly<Record<string, MachinePlan>>;
  readonly scaleSets?: readonly string[] | Readonly<Record<string, ScaleSetPlan>>;
  readonly storageAccounts?: readonly string[];
  readonly keyVaults?: readonly string[];
  readonly roleAssignments?: readonly RoleAssignmentPlan[];
  /** People by name, with the roles that they have: `{ 'rosa@contoso.com': ['Reader'] }`. `callerId` tells their object ids. */
  readonly callers?: Readonly<Record<string, CallerPlan>>;
}

export interface PlannedSubscription {
  readonly subscription: Subscription;
  readonly resourceGroups: readonly ResourceGroup[];
  readonly resources: readonly Resource[];
  readonly roleAssignments: readonly RoleAssignment[];
  readonly callers: readonly KnownCaller[];
  readonly governance: Rules;
}

const entriesOf = <Value>(
  names: readonly string[] | Readonly<Record<string, Value>> = [],
  value: Value,
): (readonly [string, Value])[] =>
  Array.isArray(names) ? names.map(name => [name, value] as const) : Object.entries(names as Record<string, Value>);

/** @throws where a machine holds an identity that the plan does not have */
export const planned = (displayName: string, plan: SubscriptionPlan, tenantId: string): PlannedSubscription => {
  const subscription: Subscription = { id: namedGuid(`subscription ${displayName}`), displayName };
  const groups = new Map(entriesOf(plan.resourceGroups ?? ['rg-app'], 'westeurope'));
  const [home = 'rg-app'] = groups.keys();

  const placed = (path: string): Place => {
    const [name = '', group = home] = path.split('/').reverse();
    const location = groups.get(group) ?? 'westeurope';
    groups.set(group, location);
    return { group: `/subscriptions/${subscription.id}/resourceGroups/${group}`, name, location };
  };

  const identities = (plan.userAssignedIdentities ?? []).map(path => identityAt(placed(path), tenantId));
  const networks = (plan.virtualNetworks ?? []).map(path => networkAt(placed(path)));
  const machines = entriesOf<MachinePlan>(plan.virtualMachines, {}).flatMap(([path, machine]) =>
    plannedMachine(placed(path), machine, { identities, tenantId }),
  );
  const scaleSets = entriesOf<ScaleSetPlan>(plan.scaleSets, {}).flatMap(([path, set]) => {
    const place = placed(path);
    const network = networks.find(({ id }) => id.startsWith(`${place.group}/`)) ?? networks[0];
    const subnet = network?.properties.subnets[0]?.id;
    return plannedScaleSet(place, set, { identities, tenantId, ...(subnet && { subnet }) });
  });
  const accounts = (plan.storageAccounts ?? []).map(path => otherAt('Microsoft.Storage/storageAccounts', placed(path)));
  const vaults = (plan.keyVaults ?? []).map(path => otherAt('Microsoft.KeyVault/vaults', placed(path)));
  const resources = [...identities, ...networks, ...machines, ...scaleSets, ...accounts, ...vaults];
  const assignable = { subscription: subscription.id, resources };
  return {
    subscription,
    resourceGroups: [...groups].map(([name, location]) =>
      groupAt(`/subscriptions/${subscription.id}/resourceGroups/${name}`, location),
    ),
    resources,
    roleAssignments: (plan.roleAssignments ?? []).map(each => plannedRoleAssignment(each, assignable)),
    governance: plannedRules(subscription.id, plan, scope => scopeOf(scope, assignable)),
    callers: Object.entries(plan.callers ?? {}).map(([name, roles]) =>
      plannedCaller(name, roles, scope => scopeOf(scope, assignable)),
    ),
  };
};
