/** What a scale set has now. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { chooseResourceGroup } from './steps/choose-resource-group.ts';
import { chooseScaleSet } from './steps/choose-scale-set.ts';
import { chooseSubscription } from './steps/choose-subscription.ts';
import { showScaleSetIdentities } from './steps/show-identities.ts';
import { signIn } from './steps/sign-in.ts';

export const showScaleSet = workflow({
  id: 'show-scale-set-identities',
  title: 'Show the identities of a scale set',
  purpose: 'look',
  docs: [
    section(documents.scaleSetCli, 'Remove a user-assigned managed identity from an Azure virtual machine scale set'),
  ],
  steps: [signIn, chooseSubscription, chooseResourceGroup, chooseScaleSet, showScaleSetIdentities],
});
