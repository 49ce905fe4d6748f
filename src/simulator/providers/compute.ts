/** Microsoft.Compute: virtual machines and scale sets, what they can be made of, and the operations that change them. */
import type { Provider } from '../call.ts';
import { extensions } from './extensions.ts';
import { actionsOfInstance, instanceActions } from './instance-actions.ts';
import { machineOperations } from './machine-operations.ts';
import { machinePower } from './machine-power.ts';
import { sizesOfMachine, sizesOfRegion, skus } from './machine-sizes.ts';
import { manualUpgrades } from './manual-upgrade.ts';
import { publishers } from './publishers.ts';
import { runCommands } from './run-command.ts';
import { scaleSetInstances } from './scale-set-instances.ts';
import { scaleSets } from './scale-sets.ts';
import { virtualMachines } from './virtual-machines.ts';

export const compute: Provider = {
  namespace: 'Microsoft.Compute',
  writes: 'indented',
  types: [
    virtualMachines,
    machinePower,
    extensions,
    runCommands,
    scaleSets,
    scaleSetInstances,
    instanceActions,
    actionsOfInstance,
    manualUpgrades,
    machineOperations,
    sizesOfMachine,
    sizesOfRegion,
    skus,
    publishers,
  ],
};
