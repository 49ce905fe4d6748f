/** For who has to reproduce an old machine. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { addIdentityExtension } from './steps/add-identity-extension.ts';
import { chooseResourceGroup } from './steps/choose-resource-group.ts';
import { chooseSubscription } from './steps/choose-subscription.ts';
import { chooseVirtualMachine } from './steps/choose-virtual-machine.ts';
import { signIn } from './steps/sign-in.ts';

export const addExtension = workflow({
  id: 'add-identity-extension',
  title: 'Add the retired managed identity extension to a virtual machine',
  purpose: 'legacy',
  docs: [section(documents.machinePowerShell, 'Enable MSI on an existing Azure VM')],
  steps: [signIn, chooseSubscription, chooseResourceGroup, chooseVirtualMachine, addIdentityExtension],
});
