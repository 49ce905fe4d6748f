/** An identity of its own for a scale set that exists. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { onScaleSet } from './openings.ts';
import { enableScaleSetSystemAssignedIdentity } from './steps/enable-system-assigned-identity.ts';
import { offerScaleSetUpdate } from './steps/update-scale-set-instances.ts';

export const enableScaleSet = workflow({
  id: 'enable-scale-set-system-assigned-identity',
  title: 'Enable the system-assigned identity of a scale set',
  purpose: 'give',
  docs: [
    section(
      documents.scaleSetCli,
      'Enable system-assigned managed identity on an existing Azure virtual machine scale set',
    ),
  ],
  steps: [...onScaleSet, enableScaleSetSystemAssignedIdentity, offerScaleSetUpdate],
});
