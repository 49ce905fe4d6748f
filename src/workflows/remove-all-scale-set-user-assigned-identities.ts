/** Every user-assigned identity goes from a scale set that has no other. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { onScaleSet } from './openings.ts';
import { removeAllScaleSetUserAssignedIdentities } from './steps/remove-all-user-assigned-identities.ts';
import { offerScaleSetUpdate } from './steps/update-scale-set-instances.ts';

export const removeAllFromScaleSet = workflow({
  id: 'remove-all-scale-set-user-assigned-identities',
  title: 'Remove all user-assigned identities from a scale set',
  purpose: 'take away',
  docs: [
    section(documents.scaleSetCli, 'Remove a user-assigned managed identity from an Azure virtual machine scale set'),
  ],
  steps: [...onScaleSet, removeAllScaleSetUserAssignedIdentities, offerScaleSetUpdate],
});
