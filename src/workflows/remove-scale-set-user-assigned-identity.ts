/** One named identity goes, every other stays. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { chooseResourceGroup } from './steps/choose-resource-group.ts';
import { chooseScaleSet } from './steps/choose-scale-set.ts';
import { chooseSubscription } from './steps/choose-subscription.ts';
import { removeScaleSetUserAssignedIdentity } from './steps/remove-user-assigned-identity.ts';
import { signIn } from './steps/sign-in.ts';
import { offerScaleSetUpdate } from './steps/update-scale-set-instances.ts';

export const removeFromScaleSet = workflow({
  id: 'remove-scale-set-user-assigned-identity',
  title: 'Remove one user-assigned identity from a scale set',
  purpose: 'take away',
  docs: [
    section(documents.scaleSetCli, 'Remove a user-assigned managed identity from an Azure virtual machine scale set'),
  ],
  steps: [
    signIn,
    chooseSubscription,
    chooseResourceGroup,
    chooseScaleSet,
    removeScaleSetUserAssignedIdentity,
    offerScaleSetUpdate,
  ],
});
