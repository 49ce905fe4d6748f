/** The system-assigned identity goes, and the scale set has none left. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { onScaleSet } from './openings.ts';
import { disableScaleSetOnlyIdentity } from './steps/disable-only-identity.ts';
import { offerScaleSetUpdate } from './steps/update-scale-set-instances.ts';

export const disableScaleSetOnly = workflow({
  id: 'disable-scale-set-only-identity',
  title: 'Disable the system-assigned identity of a scale set where it is the only one',
  purpose: 'take away',
  docs: [
    section(documents.scaleSetCli, 'Disable system-assigned managed identity from an Azure virtual machine scale set'),
  ],
  steps: [...onScaleSet, disableScaleSetOnlyIdentity, offerScaleSetUpdate],
});
