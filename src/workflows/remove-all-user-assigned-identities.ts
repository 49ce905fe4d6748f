/** Every user-assigned identity goes from a machine that has no other. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { chooseResourceGroup } from './steps/choose-resource-group.ts';
import { chooseSubscription } from './steps/choose-subscription.ts';
import { chooseVirtualMachine } from './steps/choose-virtual-machine.ts';
import { removeAllUserAssignedIdentities } from './steps/remove-all-user-assigned-identities.ts';
import { signIn } from './steps/sign-in.ts';

export const removeAllIdentities = workflow({
  id: 'remove-all-user-assigned-identities',
  title: 'Remove all user-assigned identities',
  purpose: 'take away',
  docs: [section(documents.machineCli, 'Remove a user-assigned managed identity from an Azure VM')],
  steps: [signIn, chooseSubscription, chooseResourceGroup, chooseVirtualMachine, removeAllUserAssignedIdentities],
});
