/** A new machine that can sign in, and may do something, from its first start. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { grantRoleToSystemAssigned } from './steps/assign-role.ts';
import { chooseSubscription } from './steps/choose-subscription.ts';
import { createResourceGroup } from './steps/create-resource-group.ts';
import { createVirtualMachineWithSystemAssignedIdentity } from './steps/create-virtual-machine-with-system-assigned-identity.ts';
import { createVirtualNetwork } from './steps/create-virtual-network.ts';
import { describeVirtualMachine } from './steps/describe-virtual-machine.ts';
import { signIn } from './steps/sign-in.ts';

export const createMachineWithRole = workflow({
  id: 'create-virtual-machine-with-system-assigned-identity-and-role',
  title: 'Create a virtual machine with a system-assigned identity and a role',
  purpose: 'create',
  docs: [section(documents.machineCli, 'Enable system-assigned managed identity during creation of an Azure VM')],
  steps: [
    signIn,
    chooseSubscription,
    createResourceGroup,
    describeVirtualMachine,
    createVirtualNetwork,
    createVirtualMachineWithSystemAssignedIdentity,
    grantRoleToSystemAssigned,
  ],
});
