/** The change of a machine's identity block: a step names what it adds and removes, and the rest stays. */
import {
  changedIdentities,
  type Identities,
  type IdentityChange,
  identityPatch,
  identityType,
} from '../../arm/identity.ts';
import { nameOfId } from '../../arm/resource-id.ts';
import type { IdentityBlock } from '../../model/azure.ts';
import { knownAfterApply } from '../../model/plan.ts';
import type { Problem } from '../../model/problem.ts';
import type { Change } from '../../model/step.ts';
import { machineAt } from '../fields/machine.ts';

/** Types, not interfaces: a state is plain JSON, and says so to the compiler. */
export type MachineIdentity = { readonly identity: IdentityBlock };

export type OnMachine = {
  readonly subscription: string;
  readonly resourceGroup: string;
  readonly virtualMachine: string;
};

export const identitiesOf = ({ type, userAssignedIdentities }: IdentityBlock): Identities => ({
  systemAssigned: type.includes('SystemAssigned'),
  userAssigned: Object.keys(userAssignedIdentities),
});

export const namesOf = (block: IdentityBlock): string =>
  Object.keys(block.userAssignedIdentities).map(nameOfId).join(', ');

const unknown = { principalId: knownAfterApply, clientId: knownAfterApply };

/** The block as it will be: what is there keeps its ids, what is new gets them from Azure. */
export const desiredBlock = (before: IdentityBlock, change: IdentityChange): IdentityBlock => {
  const after = changedIdentities(identitiesOf(before), change);
  const entries = after.userAssigned.map(id => [id, before.userAssignedIdentities[id] ?? unknown] as const);
  return {
    type: identityType(after),
    ...(after.systemAssigned && { principalId: before.principalId ?? knownAfterApply }),
    userAssignedIdentities: Object.fromEntries(entries),
  };
};

const missing = (v: OnMachine): Problem => ({
  code: 'ResourceNotFound',
  happened: `There is no virtual machine ${v.virtualMachine} in ${v.resourceGroup}`,
  try: ['Choose another machine'],
});

const send = (v: OnMachine, from: MachineIdentity | undefined, to: MachineIdentity | undefined) =>
  [
    machineAt(v),
    from && to ? identityPatch(identitiesOf(from.identity), identitiesOf(to.identity)) : { type: 'None' },
  ] as const;

/** Every user-assigned identity that the block has. */
export const everyUserAssigned = (_: OnMachine, { userAssignedIdentities }: IdentityBlock): IdentityChange => ({
  remove: Object.keys(userAssignedIdentities),
});

/** What stands in the way, for a block that is there. */
export type Guard<V> = (block: IdentityBlock, values: V) => Problem | undefined;

export const machineIdentityChange = <V extends OnMachine, G>(
  change: (values: V, block: IdentityBlock) => IdentityChange,
  facts: (block: IdentityBlock) => G,
  guard: Guard<V> = () => undefined,
): Change<V, MachineIdentity, G> => ({
  resource: v => v.virtualMachine,
  read: async (azure, v) => {
    const machine = await azure.virtualMachines.get(machineAt(v));
    return machine && { identity: machine.identity };
  },
  refuses: (v, before) => (before ? guard(before.identity, v) : missing(v)),
  desired: (v, before) => before && { identity: desiredBlock(before.identity, change(v, before.identity)) },
  apply: (azure, v, { before, after }) => azure.virtualMachines.setIdentity(...send(v, before, after)),
  undo: (azure, v, { before, after }) => azure.virtualMachines.setIdentity(...send(v, after, before)),
  facts: state => facts(state.identity),
});
