/** Every user-assigned identity goes, the system-assigned one stays. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { onScaleSet } from './openings.ts';
import { removeAllScaleSetUserAssignedIdentitiesKeepSystemAssigned } from './steps/remove-all-user-assigned-identities-keep-system-assigned.ts';
import { offerScaleSetUpdate } from './steps/update-scale-set-instances.ts';

export const removeAllFromScaleSetButSystemAssigned = workflow({
  id: 'remove-all-scale-set-user-assigned-identities-keep-system-assigned',
  title: 'Remove all user-assigned identities from a scale set, keep the system-assigned one',
  purpose: 'take away',
  docs: [
    section(documents.scaleSetCli, 'Remove a user-assigned managed identity from an Azure virtual machine scale set'),
  ],
  steps: [...onScaleSet, removeAllScaleSetUserAssignedIdentitiesKeepSystemAssigned, offerScaleSetUpdate],
});
