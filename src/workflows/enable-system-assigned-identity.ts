/** An identity of its own for a machine that exists. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { chooseResourceGroup } from './steps/choose-resource-group.ts';
import { chooseSubscription } from './steps/choose-subscription.ts';
import { chooseVirtualMachine } from './steps/choose-virtual-machine.ts';
import { enableSystemAssignedIdentity } from './steps/enable-system-assigned-identity.ts';
import { signIn } from './steps/sign-in.ts';

export const enableIdentity = workflow({
  id: 'enable-system-assigned-identity',
  title: 'Enable the system-assigned identity of a virtual machine',
  purpose: 'give',
  docs: [section(documents.machineCli, 'Enable system-assigned managed identity on an existing Azure VM')],
  steps: [signIn, chooseSubscription, chooseResourceGroup, chooseVirtualMachine, enableSystemAssignedIdentity],
});
