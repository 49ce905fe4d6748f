/** A new machine that can sign in from its first start, with an identity of its own. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { inAnyGroup } from './openings.ts';
import { createVirtualMachineWithSystemAssignedIdentity } from './steps/create-virtual-machine-with-system-assigned-identity.ts';
import { createVirtualNetwork } from './steps/create-virtual-network.ts';
import { describeVirtualMachine } from './steps/describe-virtual-machine.ts';
import { registering } from './steps/register-resource-providers.ts';

export const createMachineWithSystemAssignedIdentity = workflow({
  id: 'create-virtual-machine-with-system-assigned-identity',
  title: 'Create a virtual machine with a system-assigned identity',
  purpose: 'create',
  docs: [section(documents.machineCli, 'Enable system-assigned managed identity during creation of an Azure VM')],
  steps: [
    ...inAnyGroup,
    registering('Microsoft.Network', 'Microsoft.Compute'),
    describeVirtualMachine,
    createVirtualNetwork,
    createVirtualMachineWithSystemAssignedIdentity,
  ],
});
