/** The machines of a Flexible scale set: machines of its group, which take over its identities and keep their own. */
import type { Birth } from './fleet.ts';
import type { IdentityBlock } from './identity-block.ts';
import { listIn, part } from './json.ts';
import { imageNamed } from './machine-images.ts';
import { newMachine, withDisk } from './machine-model.ts';
import type { NetworkInterface, VirtualMachine } from './resource.ts';
import { withIdentity } from './resource-members.ts';
import type { ScaleSet } from './scale-set.ts';

const text = (value: unknown): string => String(value ?? '').toLowerCase();

export const belongsTo = ({ id }: ScaleSet, { properties }: VirtualMachine): boolean =>
  text(properties.virtualMachineScaleSet?.id) === text(id);

const keysOf = (identity: IdentityBlock | undefined): string =>
  Object.keys(identity?.userAssignedIdentities ?? {})
    .map(text)
    .sort()
    .join();

/** Of the model, a machine of a Flexible set takes over the user-assigned identities and the size. */
export const hasLatest = ({ identity, sku }: ScaleSet, machine: VirtualMachine): boolean =>
  keysOf(identity) === keysOf(machine.identity) && sku.name === machine.properties.hardwareProfile.vmSize;

/** The set's identities, beside the machine's own. Entries of the set have no ids: those come when the machine is ready. */
const identityIn = ({ identity }: ScaleSet, before?: IdentityBlock): IdentityBlock | undefined => {
  const own = before?.principalId && { principalId: before.principalId, tenantId: before.tenantId ?? '' };
  const userAssignedIdentities = identity?.userAssignedIdentities;
  if (!userAssignedIdentities) return own ? { type: 'SystemAssigned', ...own } : undefined;
  return own
    ? { type: 'SystemAssigned, UserAssigned', ...own, userAssignedIdentities }
    : { type: 'UserAssigned', userAssignedIdentities };
};

export const takenOver = (set: ScaleSet, machine: VirtualMachine): VirtualMachine => {
  const properties = { ...machine.properties, hardwareProfile: { vmSize: set.sku.name } };
  return withIdentity({ ...machine, properties }, identityIn(set, machine.identity));
};

const interfaceOf = (set: ScaleSet, machine: string, name: string): NetworkInterface => {
  const [configuration] = listIn(
    part(set.properties.virtualMachineProfile, 'networkProfile').networkInterfaceConfigurations,
  );
  const ipConfigurations = part(configuration, 'properties').ipConfigurations ?? [];
  return {
    name,
    id: machine.replace(/Microsoft\.Compute\/virtualMachines\/.*$/, `Microsoft.Network/networkInterfaces/${name}`),
    type: 'Microsoft.Network/networkInterfaces',
    location: set.location,
    properties: { provisioningState: 'Succeeded', primary: true, ipConfigurations, virtualMachine: { id: machine } },
  };
};

/** A new machine with its interface; without a profile a set makes none. */
export const bornInto = (
  set: ScaleSet,
  { newId, timeCreated }: Birth,
): readonly [NetworkInterface, VirtualMachine] | undefined => {
  const {
    osProfile,
    storageProfile,
    networkProfile: _,
    extensionProfile: __,
    ...options
  } = part(set.properties.virtualMachineProfile);
  const { publisher, offer, sku, version } = part(storageProfile, 'imageReference');
  const [vmId, suffix] = [newId(), newId().slice(0, 8)];
  const image = imageNamed({ publisher: text(publisher), offer: text(offer), sku: text(sku), version: text(version) });
  if (!image) return undefined;
  const name = `${set.name}_${suffix}`;
  const id = set.id.replace(/virtualMachineScaleSets\/.*$/i, `virtualMachines/${name}`);
  const { computerNamePrefix, ...profile } = part(osProfile);
  const networkInterface = interfaceOf(set, id, `${set.name}-nic-${suffix}`);
  const identity = identityIn(set);
  const machine = newMachine({
    envelope: { name, id, location: set.location, tags: set.tags ?? {}, ...(identity && { identity }) },
    requested: {
      ...options,
      hardwareProfile: { vmSize: set.sku.name },
      storageProfile: storageProfile ?? {},
      osProfile: { ...profile, computerName: `${computerNamePrefix}${suffix.slice(0, 6)}` },
      virtualMachineScaleSet: { id: set.id },
    },
    image,
    networkInterfaces: [{ id: networkInterface.id, properties: { primary: true, deleteOption: 'Delete' } }],
    vmId,
    timeCreated,
  });
  return [networkInterface, withDisk(machine)];
};
