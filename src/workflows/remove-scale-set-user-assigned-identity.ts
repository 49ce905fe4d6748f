/** One named identity goes, every other stays. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { onScaleSet } from './openings.ts';
import { removeScaleSetUserAssignedIdentity } from './steps/remove-user-assigned-identity.ts';
import { offerScaleSetUpdate } from './steps/update-scale-set-instances.ts';

export const removeFromScaleSet = workflow({
  id: 'remove-scale-set-user-assigned-identity',
  title: 'Remove one user-assigned identity from a scale set',
  purpose: 'take away',
  docs: [
    section(documents.scaleSetCli, 'Remove a user-assigned managed identity from an Azure virtual machine scale set'),
  ],
  steps: [...onScaleSet, removeScaleSetUserAssignedIdentity, offerScaleSetUpdate],
});
