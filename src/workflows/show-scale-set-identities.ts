/** What a scale set has now. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { onScaleSet } from './openings.ts';
import { showScaleSetIdentities } from './steps/show-identities.ts';

export const showScaleSet = workflow({
  id: 'show-scale-set-identities',
  title: 'Show the identities of a scale set',
  purpose: 'look',
  docs: [
    section(documents.scaleSetCli, 'Remove a user-assigned managed identity from an Azure virtual machine scale set'),
  ],
  steps: [...onScaleSet, showScaleSetIdentities],
});
