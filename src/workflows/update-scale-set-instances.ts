/** What the model says reaches every instance. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { chooseResourceGroup } from './steps/choose-resource-group.ts';
import { chooseScaleSet } from './steps/choose-scale-set.ts';
import { chooseSubscription } from './steps/choose-subscription.ts';
import { signIn } from './steps/sign-in.ts';
import { updateScaleSetInstances } from './steps/update-scale-set-instances.ts';

export const bringInstancesUpToDate = workflow({
  id: 'update-scale-set-instances',
  title: 'Bring the instances of a scale set up to date',
  purpose: 'give',
  docs: [section(documents.upgradePolicy, 'Manual upgrade policy')],
  steps: [signIn, chooseSubscription, chooseResourceGroup, chooseScaleSet, updateScaleSetInstances],
});
