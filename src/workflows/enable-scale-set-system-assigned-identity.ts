/** An identity of its own for a scale set that exists. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { chooseResourceGroup } from './steps/choose-resource-group.ts';
import { chooseScaleSet } from './steps/choose-scale-set.ts';
import { chooseSubscription } from './steps/choose-subscription.ts';
import { enableScaleSetSystemAssignedIdentity } from './steps/enable-system-assigned-identity.ts';
import { signIn } from './steps/sign-in.ts';
import { offerScaleSetUpdate } from './steps/update-scale-set-instances.ts';

export const enableScaleSet = workflow({
  id: 'enable-scale-set-system-assigned-identity',
  title: 'Enable the system-assigned identity of a scale set',
  purpose: 'give',
  docs: [
    section(
      documents.scaleSetCli,
      'Enable system-assigned managed identity on an existing Azure virtual machine scale set',
    ),
  ],
  steps: [
    signIn,
    chooseSubscription,
    chooseResourceGroup,
    chooseScaleSet,
    enableScaleSetSystemAssignedIdentity,
    offerScaleSetUpdate,
  ],
});
