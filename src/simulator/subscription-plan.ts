/** A subscription described briefly, and the resources that the description stands for. */
import { namedGuid } from './guid.ts';
import { type MachinePlan, plannedMachine } from './machine-plan.ts';
import type { Resource, ResourceGroup, UserAssignedIdentity, VirtualNetwork } from './resource.ts';
import { plannedScaleSet, type ScaleSetPlan } from './scale-set-plan.ts';
import type { Subscription } from './world.ts';

/**
 * Everything is in the first resource group, `rg-app` where none is given; `rg-web/web-1` puts a resource, or looks for it, in
 * another one. A group is in `westeurope` unless it is given with its region.
 */
export interface SubscriptionPlan {
  readonly resourceGroups?: readonly string[] | Readonly<Record<string, string>>;
  readonly userAssignedIdentities?: readonly string[];
  readonly virtualNetworks?: readonly string[];
  readonly virtualMachines?: readonly string[] | Readonly<Record<string, MachinePlan>>;
  readonly scaleSets?: readonly string[] | Readonly<Record<string, ScaleSetPlan>>;
}

export interface PlannedSubscription {
  readonly subscription: Subscription;
  readonly resourceGroups: readonly ResourceGroup[];
  readonly resources: readonly Resource[];
}

/** Where a planned resource goes. */
export interface Place {
  readonly group: string;
  readonly name: string;
  readonly location: string;
}

const entriesOf = <Value>(
  names: readonly string[] | Readonly<Record<string, Value>> = [],
  value: Value,
): (readonly [string, Value])[] =>
  Array.isArray(names) ? names.map(name => [name, value] as const) : Object.entries(names as Record<string, Value>);

const identityAt = ({ group, name, location }: Place, tenantId: string): UserAssignedIdentity => {
  const id = `${group.replace('/resourceGroups/', '/resourcegroups/')}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`;
  return {
    name,
    id,
    type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
    location,
    tags: {},
    properties: {
      isolationScope: 'None',
      tenantId,
      principalId: namedGuid(`${id} principal`),
      clientId: namedGuid(`${id} client`),
    },
  };
};

const networkAt = ({ group, name, location }: Place): VirtualNetwork => {
  const id = `${group}/providers/Microsoft.Network/virtualNetworks/${name}`;
  const subnet = {
    name: 'default',
    id: `${id}/subnets/default`,
    type: 'Microsoft.Network/virtualNetworks/subnets' as const,
    properties: { provisioningState: 'Succeeded', addressPrefix: '10.0.0.0/24' },
  };
  return {
    name,
    id,
    type: 'Microsoft.Network/virtualNetworks',
    location,
    properties: {
      provisioningState: 'Succeeded',
      addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
      subnets: [subnet],
    },
  };
};

const groupAt = (id: string, location: string): ResourceGroup => ({
  id,
  name: id.slice(id.lastIndexOf('/') + 1),
  type: 'Microsoft.Resources/resourceGroups',
  location,
  properties: { provisioningState: 'Succeeded' },
});

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
  return {
    subscription,
    resourceGroups: [...groups].map(([name, location]) =>
      groupAt(`/subscriptions/${subscription.id}/resourceGroups/${name}`, location),
    ),
    resources: [...identities, ...networks, ...machines, ...scaleSets],
  };
};
