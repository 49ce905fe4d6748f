/** Making what carries identities, with the identities that it is to have from its first start. */
import { type IdentityChange, identityPatch } from '../../arm/identity.ts';
import type { ResourceType } from '../../arm/resource-id.ts';
import type { Azure, Named } from '../../model/azure.ts';
import { differences } from '../../model/plan.ts';
import type { Problem } from '../../model/problem.ts';
import type { IdentityBlock, IdentityRequest, NewVirtualMachine } from '../../model/resources.ts';
import type { Right } from '../../model/right.ts';
import type { Change, Transition } from '../../model/step.ts';
import { forecast } from '../forecast.ts';
import { identitiesOf, noBlock } from '../identity-block.ts';
import { type CarrierState, type Described, newCarrier } from '../new-carrier.ts';
import { right, rightsToAssign } from '../rights.ts';
import { subnetId } from './create-virtual-network.ts';

/** What tells a machine from a scale set. */
export interface Kind<V extends Described, S extends CarrierState> {
  readonly type: ResourceType;
  readonly at: (values: V) => Named;
  readonly port: (azure: Azure) => Pick<Azure['virtualMachines'], 'setIdentity' | 'delete'>;
  readonly read: (azure: Azure, at: Named) => Promise<S | undefined>;
  readonly create: (azure: Azure, values: V, carrier: NewVirtualMachine) => Promise<void>;
  /** With the identities that are there before the change. */
  readonly wanted: (values: V, change: IdentityChange, before: IdentityBlock) => S;
}

/** How identities are meant to be, and what is learned of them. */
export interface Meaning<V, G> {
  readonly change: (values: V) => IdentityChange;
  readonly facts?: (block: IdentityBlock) => G;
  /** The workflow for one that exists. */
  readonly instead: string;
}

/** What is sent to change the identities of one that is there. */
const request = (from: IdentityBlock, to: IdentityBlock): IdentityRequest =>
  identityPatch(identitiesOf(from), identitiesOf(to));

/** It has all that was asked for, but nobody can say whether it works. */
const notProvisioned = (name: string, instead: string): Problem => ({
  code: 'ProvisioningFailed',
  happened: `${name} is there, but Azure has failed to provision it`,
  why: 'It is as it was asked for in name only: its last operation ended in an error.',
  try: ['Delete it, then retry: it is made anew', 'az vm reapply tries again with a virtual machine, then retry'],
  instead,
});

/** One of this name with other settings is somebody else's: only its identities may be added to. */
const otherSettings = (
  name: string,
  before: CarrierState,
  wanted: CarrierState,
  instead: string,
): Problem | undefined => {
  if (before.provisioning) return notProvisioned(name, instead);
  const other = differences(before, { ...wanted, identity: before.identity }).map(({ path }) => path.join('.'));
  if (!other.length) return undefined;
  return {
    code: 'ExistsWithOtherSettings',
    happened: `${name} exists, with other settings: ${other.join(', ')}`,
    try: ['Choose another name', 'Give the existing one an identity instead'],
    instead,
  };
};

/** Beside the carrier itself: the subnet of a new one is joined, and identities are given. */
const rightsBeside = (
  { subscription, resourceGroup, name }: Named,
  { before, after }: Transition<CarrierState>,
): readonly Right[] => {
  const scope = subnetId({ subscription, resourceGroup, owner: name });
  const join = { action: 'Microsoft.Network/virtualNetworks/subnets/join/action', scope };
  return [...(before ? [] : [join]), ...rightsToAssign(before?.identity, after?.identity)];
};

export const creation = <V extends Described, S extends CarrierState, G>(
  { type, at, port, read, create, wanted }: Kind<V, S>,
  { change, facts, instead }: Meaning<V, G>,
): Change<V, S, Partial<G>> => ({
  resource: v => at(v).name,
  read: (azure, v) => read(azure, at(v)),
  refuses: (v, before) => before && otherSettings(at(v).name, before, wanted(v, change(v), noBlock), instead),
  desired: (v, before) => wanted(v, change(v), before?.identity ?? noBlock),
  apply: (azure, v, { before, after }) => {
    const identity = after?.identity ?? noBlock;
    if (!before) return create(azure, v, newCarrier(v, at(v).name, identity));
    return port(azure).setIdentity(at(v), request(before.identity, identity));
  },
  rights: (v, transition) => [right('write', type, at(v)), ...rightsBeside(at(v), transition)],
  undo: (azure, v, { before, after }) => {
    if (!before || !after) return port(azure).delete(at(v));
    return port(azure).setIdentity(at(v), request(after.identity, before.identity));
  },
  facts: state => facts?.(state.identity) ?? {},
  notes: ({ before, after }) => (after ? forecast(before?.identity ?? noBlock, after.identity) : []),
});
