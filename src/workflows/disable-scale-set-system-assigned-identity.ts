/** The system-assigned identity goes, the user-assigned ones stay. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { onScaleSet } from './openings.ts';
import { disableScaleSetSystemAssignedIdentity } from './steps/disable-system-assigned-identity.ts';
import { offerScaleSetUpdate } from './steps/update-scale-set-instances.ts';

export const disableScaleSet = workflow({
  id: 'disable-scale-set-system-assigned-identity',
  title: 'Disable the system-assigned identity of a scale set, keep user-assigned ones',
  purpose: 'take away',
  docs: [
    section(documents.scaleSetCli, 'Disable system-assigned managed identity from an Azure virtual machine scale set'),
  ],
  steps: [...onScaleSet, disableScaleSetSystemAssignedIdentity, offerScaleSetUpdate],
});
