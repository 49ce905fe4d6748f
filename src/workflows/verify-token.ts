/** The proof from within the machine. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { chooseResourceGroup } from './steps/choose-resource-group.ts';
import { chooseSubscription } from './steps/choose-subscription.ts';
import { chooseVirtualMachine } from './steps/choose-virtual-machine.ts';
import { signIn } from './steps/sign-in.ts';
import { verifyToken } from './steps/verify-token.ts';

export const verifyMachineToken = workflow({
  id: 'verify-token',
  title: 'Verify that a virtual machine gets a token',
  purpose: 'look',
  docs: [section(documents.useToken, 'Get a token using HTTP')],
  steps: [signIn, chooseSubscription, chooseResourceGroup, chooseVirtualMachine, verifyToken],
});
