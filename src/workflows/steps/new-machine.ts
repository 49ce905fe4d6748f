/** A machine that is made with an identity: the change and the commands that both ways of making one share. */
import type { IdentityChange } from '../../arm/identity.ts';
import { identityPatch, noIdentities } from '../../arm/identity.ts';
import { imageOf, urn } from '../../arm/images.ts';
import { formatResourceId } from '../../arm/resource-id.ts';
import type { IdentityBlock, NewVirtualMachine } from '../../model/azure.ts';
import { differences } from '../../model/plan.ts';
import type { Problem } from '../../model/problem.ts';
import type { Change } from '../../model/step.ts';
import { machineAt, operatingSystem } from '../fields/machine.ts';
import { networkOf } from './create-virtual-network.ts';
import { desiredBlock, identitiesOf } from './identity-change.ts';

export type Described = {
  readonly subscription: string;
  readonly resourceGroup: string;
  readonly virtualMachine: string;
  readonly location: string;
  readonly image: string;
  readonly size: string;
  readonly administrator: string;
  readonly authentication: string | undefined;
  readonly sshPublicKey: string | undefined;
  readonly adminPassword: string | undefined;
};

type MachineState = {
  readonly location: string;
  readonly size: string;
  readonly image: string;
  readonly operatingSystem: string;
  readonly administrator: string;
  readonly identity: IdentityBlock;
};

const noBlock: IdentityBlock = { type: 'None', userAssignedIdentities: {} };

const imageUrn = (alias: string): string => {
  const image = imageOf(alias);
  return image ? urn(image) : alias;
};

const wanted = (v: Described, identity: IdentityBlock): MachineState => ({
  location: v.location,
  size: v.size,
  image: imageUrn(v.image),
  operatingSystem: operatingSystem(v.image),
  administrator: v.administrator,
  identity,
});

const request = (v: Described, identity: IdentityBlock): NewVirtualMachine => ({
  location: v.location,
  size: v.size,
  image: imageUrn(v.image),
  administrator: v.administrator,
  ...(v.adminPassword !== undefined && { password: v.adminPassword }),
  ...(v.sshPublicKey !== undefined && { sshPublicKey: v.sshPublicKey }),
  subnetId: `${formatResourceId({ ...networkOf(v), type: 'Microsoft.Network/virtualNetworks' })}/subnets/${v.virtualMachine}Subnet`,
  identity: identityPatch(noIdentities, identitiesOf(identity)),
});

/** A machine of this name with other settings is somebody else's: only its identities may be added to. */
const exists = (v: Described, before: MachineState): Problem | undefined => {
  const other = differences(before, wanted(v, before.identity)).map(({ path }) => path.join('.'));
  if (!other.length) return undefined;
  return {
    code: 'VirtualMachineDiffers',
    happened: `${v.virtualMachine} exists, with other settings: ${other.join(', ')}`,
    try: ['Choose another name', 'Give the existing machine an identity instead'],
    instead: 'assign-user-assigned-identity',
  };
};

export const newMachineChange = <V extends Described, G>(
  change: (values: V) => IdentityChange,
  facts: (block: IdentityBlock) => G,
): Change<V, MachineState, G> => ({
  resource: v => v.virtualMachine,
  read: async (azure, v) => {
    const machine = await azure.virtualMachines.get(machineAt(v as Record<string, string>));
    if (!machine) return undefined;
    const { location, size, image, operatingSystem, administrator, identity } = machine;
    return { location, size, image, operatingSystem, administrator, identity };
  },
  refuses: (v, before) => before && exists(v, before),
  desired: (v, before) => wanted(v, desiredBlock(before?.identity ?? noBlock, change(v))),
  apply: (azure, v, { before, after }) => {
    const at = machineAt(v as Record<string, string>);
    const identity = after?.identity ?? noBlock;
    if (!before) return azure.virtualMachines.create(at, request(v, identity));
    return azure.virtualMachines.setIdentity(at, identityPatch(identitiesOf(before.identity), identitiesOf(identity)));
  },
  undo: (azure, v, { before, after }) => {
    const at = machineAt(v as Record<string, string>);
    if (!before || !after) return azure.virtualMachines.delete(at);
    return azure.virtualMachines.setIdentity(
      at,
      identityPatch(identitiesOf(after.identity), identitiesOf(before.identity)),
    );
  },
  facts: state => facts(state.identity),
});
