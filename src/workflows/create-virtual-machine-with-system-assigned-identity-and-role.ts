/** A new machine that can sign in, and may do something, from its first start. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { inAnyGroup } from './openings.ts';
import { grantRoleToSystemAssigned } from './steps/assign-role.ts';
import { createVirtualMachineWithSystemAssignedIdentity } from './steps/create-virtual-machine-with-system-assigned-identity.ts';
import { createVirtualNetwork } from './steps/create-virtual-network.ts';
import { describeVirtualMachine } from './steps/describe-virtual-machine.ts';
import { registering } from './steps/register-resource-providers.ts';

export const createMachineWithRole = workflow({
  id: 'create-virtual-machine-with-system-assigned-identity-and-role',
  title: 'Create a virtual machine with a system-assigned identity and a role',
  purpose: 'create',
  docs: [section(documents.machineCli, 'Enable system-assigned managed identity during creation of an Azure VM')],
  steps: [
    ...inAnyGroup,
    registering('Microsoft.Network', 'Microsoft.Compute'),
    describeVirtualMachine,
    createVirtualNetwork,
    createVirtualMachineWithSystemAssignedIdentity,
    grantRoleToSystemAssigned,
  ],
});
