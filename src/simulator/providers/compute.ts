/** Microsoft.Compute: virtual machines, what they can be made of, and the operations that change them. */
import type { Provider } from '../call.ts';
import { machineOperations } from './machine-operations.ts';
import { sizesOfRegion, skus } from './machine-sizes.ts';
import { publishers } from './publishers.ts';
import { virtualMachines } from './virtual-machines.ts';

export const compute: Provider = {
  namespace: 'Microsoft.Compute',
  writes: 'indented',
  types: [virtualMachines, machineOperations, sizesOfRegion, skus, publishers],
};
