/** A machine that is made with an identity. */
import type { IdentityBlock } from '../../model/resources.ts';
import type { Change } from '../../model/step.ts';
import { machineAt } from '../fields/machine.ts';
import { forecast } from '../forecast.ts';
import { desiredBlock, noBlock } from '../identity-block.ts';
import {
  type CarrierState,
  type Described,
  identityRequest,
  type Meaning,
  newCarrier,
  otherSettings,
  rightsOfCarrier,
  stateOf,
  wantedState,
} from '../new-carrier.ts';
import { right } from '../rights.ts';

export type DescribedMachine = Described & { readonly virtualMachine: string };

export const newMachineChange = <V extends DescribedMachine, G = object>({
  change,
  facts,
  instead,
}: Meaning<V, G>): Change<V, CarrierState, Partial<G>> => {
  const at = ({ subscription, resourceGroup, virtualMachine }: V) =>
    machineAt({ subscription, resourceGroup, virtualMachine });
  const wanted = (v: V, before: IdentityBlock) => wantedState(v, desiredBlock(before, change(v)));
  return {
    resource: v => v.virtualMachine,
    read: async (azure, v) => {
      const machine = await azure.virtualMachines.get(at(v));
      return machine && stateOf(machine);
    },
    refuses: (v, before) => before && otherSettings(v.virtualMachine, before, wanted(v, noBlock), instead),
    desired: (v, before) => wanted(v, before?.identity ?? noBlock),
    apply: (azure, v, { before, after }) => {
      const identity = after?.identity ?? noBlock;
      if (!before) return azure.virtualMachines.create(at(v), newCarrier(v, v.virtualMachine, identity));
      return azure.virtualMachines.setIdentity(at(v), identityRequest(before.identity, identity));
    },
    rights: (v, { before, after }) => [
      right('write', 'Microsoft.Compute/virtualMachines', at(v)),
      ...rightsOfCarrier(v, v.virtualMachine, before, after),
    ],
    undo: (azure, v, { before, after }) => {
      if (!before || !after) return azure.virtualMachines.delete(at(v));
      return azure.virtualMachines.setIdentity(at(v), identityRequest(after.identity, before.identity));
    },
    facts: state => facts?.(state.identity) ?? {},
    notes: ({ before, after }) => (after ? forecast(before?.identity ?? noBlock, after.identity) : []),
  };
};
