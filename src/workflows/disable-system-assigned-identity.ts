/** The system-assigned identity goes, the user-assigned ones stay. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { chooseResourceGroup } from './steps/choose-resource-group.ts';
import { chooseSubscription } from './steps/choose-subscription.ts';
import { chooseVirtualMachine } from './steps/choose-virtual-machine.ts';
import { disableSystemAssignedIdentity } from './steps/disable-system-assigned-identity.ts';
import { signIn } from './steps/sign-in.ts';

export const disableIdentity = workflow({
  id: 'disable-system-assigned-identity',
  title: 'Disable the system-assigned identity, keep user-assigned ones',
  purpose: 'take away',
  docs: [section(documents.machineCli, 'Disable system-assigned identity from an Azure VM')],
  steps: [signIn, chooseSubscription, chooseResourceGroup, chooseVirtualMachine, disableSystemAssignedIdentity],
});
