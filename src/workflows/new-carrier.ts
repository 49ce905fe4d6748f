/** What a machine and a scale set that are made with an identity have in common. */
import { identityPatch, noIdentities } from '../arm/identity.ts';
import { imageOf, urn } from '../arm/images.ts';
import type { IdentityBlock, NewVirtualMachine, VirtualMachine } from '../model/resources.ts';
import { operatingSystem } from './fields/machine.ts';
import { identitiesOf } from './identity-block.ts';
import { subnetId } from './steps/create-virtual-network.ts';

/** What is asked for both. */
export type Described = {
  readonly subscription: string;
  readonly resourceGroup: string;
  readonly location: string;
  readonly image: string;
  readonly size: string;
  readonly administrator: string;
  readonly authentication: string | undefined;
  readonly sshPublicKey: string | undefined;
  readonly adminPassword: string | undefined;
};

/** What can be read back of both. */
export type CarrierState = Pick<
  VirtualMachine,
  'location' | 'size' | 'image' | 'operatingSystem' | 'administrator' | 'identity' | 'provisioning'
>;

const imageUrn = (alias: string): string => {
  const image = imageOf(alias);
  return image ? urn(image) : alias;
};

export const wantedState = (v: Described, identity: IdentityBlock): CarrierState => ({
  location: v.location,
  size: v.size,
  image: imageUrn(v.image),
  operatingSystem: operatingSystem(v.image),
  administrator: v.administrator,
  identity,
});

export const stateOf = ({
  location,
  size,
  image,
  operatingSystem,
  administrator,
  identity,
  provisioning,
}: CarrierState): CarrierState => ({
  location,
  size,
  image,
  operatingSystem,
  administrator,
  identity,
  ...(provisioning && { provisioning }),
});

export const newCarrier = (v: Described, owner: string, identity: IdentityBlock): NewVirtualMachine => ({
  location: v.location,
  size: v.size,
  image: imageUrn(v.image),
  administrator: v.administrator,
  ...(v.adminPassword !== undefined && { password: v.adminPassword }),
  ...(v.sshPublicKey !== undefined && { sshPublicKey: v.sshPublicKey }),
  subnetId: subnetId({ subscription: v.subscription, resourceGroup: v.resourceGroup, owner }),
  identity: identityPatch(noIdentities, identitiesOf(identity)),
});
