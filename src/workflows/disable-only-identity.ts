/** The system-assigned identity goes, and the machine has none left. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { chooseResourceGroup } from './steps/choose-resource-group.ts';
import { chooseSubscription } from './steps/choose-subscription.ts';
import { chooseVirtualMachine } from './steps/choose-virtual-machine.ts';
import { disableOnlyIdentity } from './steps/disable-only-identity.ts';
import { signIn } from './steps/sign-in.ts';

export const disableOnlyOne = workflow({
  id: 'disable-only-identity',
  title: 'Disable the system-assigned identity where it is the only one',
  purpose: 'take away',
  docs: [section(documents.machineCli, 'Disable system-assigned identity from an Azure VM')],
  steps: [signIn, chooseSubscription, chooseResourceGroup, chooseVirtualMachine, disableOnlyIdentity],
});
