/** A new machine that signs in with an identity that others may share. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { inAnyGroup } from './openings.ts';
import { createUserAssignedIdentity } from './steps/create-user-assigned-identity.ts';
import { createVirtualMachineWithUserAssignedIdentity } from './steps/create-virtual-machine-with-user-assigned-identity.ts';
import { createVirtualNetwork } from './steps/create-virtual-network.ts';
import { describeVirtualMachine } from './steps/describe-virtual-machine.ts';
import { registering } from './steps/register-resource-providers.ts';

export const createMachineWithUserAssignedIdentity = workflow({
  id: 'create-virtual-machine-with-user-assigned-identity',
  title: 'Create a virtual machine with a user-assigned identity',
  purpose: 'create',
  docs: [
    section(documents.machineCli, 'Assign a user-assigned managed identity during the creation of an Azure VM'),
    section(documents.machineCliPreview, 'Enable MSI during creation of an Azure VM'),
  ],
  steps: [
    ...inAnyGroup,
    registering('Microsoft.ManagedIdentity', 'Microsoft.Network', 'Microsoft.Compute'),
    createUserAssignedIdentity,
    describeVirtualMachine,
    createVirtualNetwork,
    createVirtualMachineWithUserAssignedIdentity,
  ],
});
