/** A machine described briefly, and the running machine, with its network interface, that the description stands for. */
import { imageOf } from '../arm/images.ts';
import { extensionAt } from './extension-plan.ts';
import { namedGuid } from './guid.ts';
import type { IdentityBlock } from './identity-block.ts';
import { type MachineImage, machineImages } from './machine-images.ts';
import { newMachine, withDisk } from './machine-model.ts';
import type { Place } from './planned-resources.ts';
import type { NetworkInterface, UserAssignedIdentity, VirtualMachine } from './resource.ts';

export interface MachinePlan {
  readonly identity?: 'None' | 'SystemAssigned' | IdentityPlan;
  readonly size?: string;
  /** An alias of the Azure CLI. */
  readonly image?: string;
  readonly tags?: Readonly<Record<string, string>>;
  /** VM extensions by type, which is also their name. */
  readonly extensions?: readonly string[];
}

/** User-assigned identities by name, by `group/name`, or by id. */
export interface IdentityPlan {
  readonly systemAssigned?: boolean;
  readonly userAssigned?: readonly string[];
}

export interface Surroundings {
  readonly identities: readonly UserAssignedIdentity[];
  readonly tenantId: string;
  /** Where scale sets connect their machines. */
  readonly subnet?: string;
}

const namesOf = ({ id, name }: UserAssignedIdentity): readonly string[] => [name, `${id.split('/')[4]}/${name}`, id];

const named = (wanted: string, identities: readonly UserAssignedIdentity[]): UserAssignedIdentity => {
  const found = identities.find(each => namesOf(each).some(name => name.toLowerCase() === wanted.toLowerCase()));
  if (!found) throw new Error(`The world has no user-assigned identity ${wanted}`);
  return found;
};

const blockOf = (plan: IdentityPlan, machine: string, surroundings: Surroundings): IdentityBlock | undefined => {
  const { systemAssigned = false, userAssigned = [] } = plan;
  const entries = userAssigned.map(wanted => {
    const { id, properties } = named(wanted, surroundings.identities);
    const { principalId, clientId } = properties;
    return [id.replace('/resourcegroups/', '/resourceGroups/'), { principalId, clientId }] as const;
  });
  const system = { principalId: namedGuid(`${machine} principal`), tenantId: surroundings.tenantId };
  if (!entries.length) return systemAssigned ? { type: 'SystemAssigned', ...system } : undefined;
  const userAssignedIdentities = Object.fromEntries(entries);
  return systemAssigned
    ? { type: 'SystemAssigned, UserAssigned', ...system, userAssignedIdentities }
    : { type: 'UserAssigned', userAssignedIdentities };
};

const interfaceAt = ({ group, name, location }: Place, machine: string): NetworkInterface => ({
  name: `${name}-nic`,
  id: `${group}/providers/Microsoft.Network/networkInterfaces/${name}-nic`,
  type: 'Microsoft.Network/networkInterfaces',
  location,
  properties: { provisioningState: 'Succeeded', primary: true, virtualMachine: { id: machine } },
});

const identityPlan = (identity: MachinePlan['identity']): IdentityPlan =>
  typeof identity === 'object' ? identity : { systemAssigned: identity === 'SystemAssigned' };

/** @throws where the world has no such user-assigned identity */
export const identityPlanned = (identity: MachinePlan['identity'], holder: string, surroundings: Surroundings) =>
  blockOf(identityPlan(identity), holder, surroundings);

/** @throws where there is no such image */
export const imagePlanned = (alias = 'Ubuntu2204'): MachineImage => {
  const known = imageOf(alias);
  const image = machineImages.find(({ offer, sku }) => offer === known?.offer && sku === known.sku);
  if (!image) throw new Error(`There is no image ${alias}`);
  return image;
};

export const plannedMachine = (
  place: Place,
  plan: MachinePlan,
  surroundings: Surroundings,
): readonly [NetworkInterface, VirtualMachine] => {
  const { group, name, location } = place;
  const id = `${group}/providers/Microsoft.Compute/virtualMachines/${name}`;
  const image = imagePlanned(plan.image);
  const identity = identityPlanned(plan.identity, id, surroundings);
  const nic = interfaceAt(place, id);
  const machine = newMachine({
    envelope: { name, id, location, tags: plan.tags ?? {}, ...(identity && { identity }) },
    requested: {
      hardwareProfile: { vmSize: plan.size ?? 'Standard_B2s' },
      osProfile: { computerName: name, adminUsername: 'azureuser' },
    },
    image,
    networkInterfaces: [{ id: nic.id, properties: { primary: true, deleteOption: 'Delete' } }],
    vmId: namedGuid(`${id} machine`),
    timeCreated: '2025-11-17T08:30:00.0000000+00:00',
  });
  const { properties } = withDisk(machine);
  const resources = (plan.extensions ?? []).map(type => extensionAt(machine, type));
  const running = { ...machine, properties: { ...properties, provisioningState: 'Succeeded' as const } };
  return [nic, resources.length ? { ...running, resources } : running];
};
