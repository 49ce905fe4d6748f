/** A machine that is made with an identity. */
import type { Change } from '../../model/step.ts';
import { machineAt } from '../fields/machine.ts';
import { desiredBlock } from '../identity-block.ts';
import { type CarrierState, type Described, stateOf, wantedState } from '../new-carrier.ts';
import { creation, type Meaning } from './creation.ts';

export type DescribedMachine = Described & { readonly virtualMachine: string };

const at = ({ subscription, resourceGroup, virtualMachine }: DescribedMachine) =>
  machineAt({ subscription, resourceGroup, virtualMachine });

export const newMachineChange = <V extends DescribedMachine, G = object>(
  meaning: Meaning<V, G>,
): Change<V, CarrierState, Partial<G>> =>
  creation(
    {
      type: 'Microsoft.Compute/virtualMachines',
      at,
      port: azure => azure.virtualMachines,
      read: async (azure, named) => {
        const machine = await azure.virtualMachines.get(named);
        return machine && stateOf(machine);
      },
      create: (azure, v, carrier) => azure.virtualMachines.create(at(v), carrier),
      wanted: (v, change, before) => wantedState(v, desiredBlock(before, change)),
    },
    meaning,
  );
