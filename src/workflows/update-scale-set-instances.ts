/** What the model says reaches every instance. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { onScaleSet } from './openings.ts';
import { updateScaleSetInstances } from './steps/update-scale-set-instances.ts';

export const bringInstancesUpToDate = workflow({
  id: 'update-scale-set-instances',
  title: 'Bring the instances of a scale set up to date',
  purpose: 'tend',
  docs: [section(documents.upgradePolicy, 'Manual upgrade policy')],
  steps: [...onScaleSet, updateScaleSetInstances],
});
