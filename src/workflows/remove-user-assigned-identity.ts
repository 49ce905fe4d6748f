/** One named identity goes, every other stays. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { chooseResourceGroup } from './steps/choose-resource-group.ts';
import { chooseSubscription } from './steps/choose-subscription.ts';
import { chooseVirtualMachine } from './steps/choose-virtual-machine.ts';
import { removeUserAssignedIdentity } from './steps/remove-user-assigned-identity.ts';
import { signIn } from './steps/sign-in.ts';

export const removeIdentity = workflow({
  id: 'remove-user-assigned-identity',
  title: 'Remove one user-assigned identity from a virtual machine',
  purpose: 'take away',
  docs: [
    section(documents.machineCli, 'Remove a user-assigned managed identity from an Azure VM'),
    section(documents.machineCliPreview, 'Remove MSI from an Azure VM'),
  ],
  steps: [signIn, chooseSubscription, chooseResourceGroup, chooseVirtualMachine, removeUserAssignedIdentity],
});
