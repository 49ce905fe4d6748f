/** What a machine has now. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { chooseResourceGroup } from './steps/choose-resource-group.ts';
import { chooseSubscription } from './steps/choose-subscription.ts';
import { chooseVirtualMachine } from './steps/choose-virtual-machine.ts';
import { showIdentities } from './steps/show-identities.ts';
import { signIn } from './steps/sign-in.ts';

export const showMachineIdentities = workflow({
  id: 'show-identities',
  title: 'Show the identities of a virtual machine',
  purpose: 'look',
  docs: [section(documents.machineCli, 'Remove a user-assigned managed identity from an Azure VM')],
  steps: [signIn, chooseSubscription, chooseResourceGroup, chooseVirtualMachine, showIdentities],
});
