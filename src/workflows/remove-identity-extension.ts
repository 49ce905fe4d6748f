/** From the extension to the metadata service: the identity stays. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { chooseResourceGroup } from './steps/choose-resource-group.ts';
import { chooseSubscription } from './steps/choose-subscription.ts';
import { chooseVirtualMachine } from './steps/choose-virtual-machine.ts';
import { removeIdentityExtension } from './steps/remove-identity-extension.ts';
import { signIn } from './steps/sign-in.ts';

export const removeExtension = workflow({
  id: 'remove-identity-extension',
  title: 'Remove the retired managed identity extension from a virtual machine',
  purpose: 'legacy',
  docs: [
    section(documents.machineCli2018, 'Disable system-assigned identity from an Azure VM'),
    section(documents.machinePowerShell, 'Remove MSI from an Azure VM'),
  ],
  steps: [signIn, chooseSubscription, chooseResourceGroup, chooseVirtualMachine, removeIdentityExtension],
});
