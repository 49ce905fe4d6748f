/** Every user-assigned identity goes from a scale set that has no other. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { chooseResourceGroup } from './steps/choose-resource-group.ts';
import { chooseScaleSet } from './steps/choose-scale-set.ts';
import { chooseSubscription } from './steps/choose-subscription.ts';
import { removeAllScaleSetUserAssignedIdentities } from './steps/remove-all-user-assigned-identities.ts';
import { signIn } from './steps/sign-in.ts';
import { offerScaleSetUpdate } from './steps/update-scale-set-instances.ts';

export const removeAllFromScaleSet = workflow({
  id: 'remove-all-scale-set-user-assigned-identities',
  title: 'Remove all user-assigned identities from a scale set',
  purpose: 'take away',
  docs: [
    section(documents.scaleSetCli, 'Remove a user-assigned managed identity from an Azure virtual machine scale set'),
  ],
  steps: [
    signIn,
    chooseSubscription,
    chooseResourceGroup,
    chooseScaleSet,
    removeAllScaleSetUserAssignedIdentities,
    offerScaleSetUpdate,
  ],
});
