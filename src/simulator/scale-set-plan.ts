/** A scale set described briefly, and the set, with its machines, that the description stands for. */
import { extensionPlanned } from './extension-plan.ts';
import { sized } from './fleet.ts';
import { bornInto } from './flexible-fleet.ts';
import { namedGuid } from './guid.ts';
import type { JsonObject } from './json.ts';
import { type IdentityPlan, identityPlanned, imagePlanned, type Surroundings } from './machine-plan.ts';
import type { Place } from './planned-resources.ts';
import type { NetworkInterface, VirtualMachine } from './resource.ts';
import type { OrchestrationMode, ScaleSet, UpgradeMode } from './scale-set.ts';
import { newScaleSet } from './scale-set-model.ts';

export interface ScaleSetPlan {
  /** Default `Uniform`. */
  readonly orchestration?: OrchestrationMode;
  /** Default `Manual`. */
  readonly upgrade?: UpgradeMode;
  /** Default 2. */
  readonly instances?: number;
  /** How many machines of a Uniform set still have an older model, one without identities. Default none. */
  readonly outdated?: number;
  readonly identity?: 'None' | 'SystemAssigned' | IdentityPlan;
  readonly size?: string;
  /** An alias of the Azure CLI. */
  readonly image?: string;
  readonly tags?: Readonly<Record<string, string>>;
  /** VM extensions by type, which is also their name. */
  readonly extensions?: readonly string[];
}

const extensionProfileOf = ({ extensions }: ScaleSetPlan): JsonObject =>
  extensions
    ? { extensionProfile: { extensions: extensions.map(type => ({ name: type, properties: extensionPlanned(type) })) } }
    : {};

const timeCreated = '2025-11-17T08:30:00.0000000+00:00';

const profileAt = ({ group, name }: Place, subnet: string | undefined) => ({
  osProfile: { computerNamePrefix: name.slice(0, 9), adminUsername: 'azureuser' },
  networkProfile: {
    networkInterfaceConfigurations: [
      {
        name: `${name}-nic`,
        properties: {
          primary: true,
          ipConfigurations: [
            {
              name: 'ipconfig1',
              properties: {
                subnet: { id: subnet ?? `${group}/providers/Microsoft.Network/virtualNetworks/vnet/subnets/default` },
              },
            },
          ],
        },
      },
    ],
  },
});

/** Ids that follow from the name, so that a set in a world is always the same. */
const idsFrom = (name: string): (() => string) => {
  let drawn = 0;
  return () => namedGuid(`${name} ${drawn++}`);
};

const behind = (set: ScaleSet, outdated: number): ScaleSet => {
  const [model, isBehind] = [set.fleet.model + 1, (index: number): boolean => index < outdated];
  const instances = set.fleet.instances.map((each, index) => {
    const { identity: _, ...older } = each.applied;
    return isBehind(index) ? { ...each, applied: older } : { ...each, model };
  });
  return { ...set, fleet: { ...set.fleet, model, instances } };
};

/** A Flexible set shows its identities without their ids. */
const bare = ({ identity, ...set }: ScaleSet): ScaleSet => {
  const entries = Object.keys(identity?.userAssignedIdentities ?? {}).map(id => [id, {}] as const);
  if (!entries.length) return set;
  const { name, id, type, location, tags, ...rest } = set;
  const identities = { type: 'UserAssigned' as const, userAssignedIdentities: Object.fromEntries(entries) };
  return { name, id, type, location, ...(tags && { tags }), identity: identities, ...rest };
};

export type PlannedScaleSet = readonly (ScaleSet | NetworkInterface | VirtualMachine)[];

/** @throws where the set is Flexible and has an identity of its own, which Azure refuses */
export const plannedScaleSet = (place: Place, plan: ScaleSetPlan, surroundings: Surroundings): PlannedScaleSet => {
  const { group, name, location } = place;
  const { orchestration = 'Uniform', upgrade = 'Manual', instances: capacity = 2, outdated = 0 } = plan;
  const id = `${group}/providers/Microsoft.Compute/virtualMachineScaleSets/${name}`;
  const identity = identityPlanned(plan.identity, id, surroundings);
  if (orchestration === 'Flexible' && identity?.principalId) throw new Error(`${name} is Flexible: no SystemAssigned`);
  const made = newScaleSet({
    envelope: { name, id, location, tags: plan.tags ?? {}, ...(identity && { identity }) },
    sku: { name: plan.size ?? 'Standard_B2s', tier: 'Standard', capacity },
    requested: {
      orchestrationMode: orchestration,
      upgradePolicy: { mode: upgrade },
      platformFaultDomainCount: orchestration === 'Flexible' ? 1 : 5,
      virtualMachineProfile: { ...profileAt(place, surroundings.subnet), ...extensionProfileOf(plan) },
    },
    image: imagePlanned(plan.image),
    uniqueId: namedGuid(`${id} scale set`),
    timeCreated,
  });
  const set: ScaleSet = { ...made, properties: { ...made.properties, provisioningState: 'Succeeded' } };
  const birth = { newId: idsFrom(id), timeCreated };
  if (orchestration === 'Uniform') return [behind(sized(set, birth), outdated)];
  const machines = Array.from({ length: capacity }, () => bornInto(set, birth) ?? []).flat();
  const ready = machines.map(each => (each.type === 'Microsoft.Compute/virtualMachines' ? running(each) : each));
  return [bare(set), ...ready];
};

const running = (machine: VirtualMachine): VirtualMachine => ({
  ...machine,
  properties: { ...machine.properties, provisioningState: 'Succeeded' },
});
