/** What a machine and a scale set that are made with an identity have in common. */
import type { IdentityChange } from '../arm/identity.ts';
import { identityPatch, noIdentities } from '../arm/identity.ts';
import { imageOf, urn } from '../arm/images.ts';
import { differences } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { IdentityBlock, IdentityRequest, NewVirtualMachine } from '../model/resources.ts';
import type { Right } from '../model/right.ts';
import { operatingSystem } from './fields/machine.ts';
import { identitiesOf } from './identity-block.ts';
import { rightsToAssign } from './rights.ts';
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
export type CarrierState = {
  readonly location: string;
  readonly size: string;
  readonly image: string;
  readonly operatingSystem: string;
  readonly administrator: string;
  readonly identity: IdentityBlock;
};

/** How identities are meant to be, and what is learned of them. */
export interface Meaning<V, G> {
  readonly change: (values: V) => IdentityChange;
  readonly facts?: (block: IdentityBlock) => G;
  /** The workflow for one that exists. */
  readonly instead: string;
}

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
}: CarrierState): CarrierState => ({
  location,
  size,
  image,
  operatingSystem,
  administrator,
  identity,
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

/** Beside the carrier itself: the subnet of a new one is joined, and identities are given. */
export const rightsOfCarrier = (
  { subscription, resourceGroup }: Described,
  owner: string,
  before: CarrierState | undefined,
  after: CarrierState | undefined,
): readonly Right[] => [
  ...(before
    ? []
    : [
        {
          action: 'Microsoft.Network/virtualNetworks/subnets/join/action',
          scope: subnetId({ subscription, resourceGroup, owner }),
        },
      ]),
  ...rightsToAssign(before?.identity, after?.identity),
];

/** What is sent to change the identities of one that is there. */
export const identityRequest = (from: IdentityBlock, to: IdentityBlock): IdentityRequest =>
  identityPatch(identitiesOf(from), identitiesOf(to));

/** One of this name with other settings is somebody else's: only its identities may be added to. */
export const otherSettings = <S extends CarrierState>(
  name: string,
  before: S,
  wanted: S,
  instead: string,
): Problem | undefined => {
  const other = differences(before, { ...wanted, identity: before.identity }).map(({ path }) => path.join('.'));
  if (!other.length) return undefined;
  return {
    code: 'ExistsWithOtherSettings',
    happened: `${name} exists, with other settings: ${other.join(', ')}`,
    try: ['Choose another name', 'Give the existing one an identity instead'],
    instead,
  };
};
