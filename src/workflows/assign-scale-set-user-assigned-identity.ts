/** One identity more for a scale set that exists. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { onScaleSet } from './openings.ts';
import { assignScaleSetUserAssignedIdentity } from './steps/assign-user-assigned-identity.ts';
import { createUserAssignedIdentity } from './steps/create-user-assigned-identity.ts';
import { registering } from './steps/register-resource-providers.ts';
import { offerScaleSetUpdate } from './steps/update-scale-set-instances.ts';

export const assignScaleSet = workflow({
  id: 'assign-scale-set-user-assigned-identity',
  title: 'Assign a user-assigned identity to a scale set',
  purpose: 'give',
  docs: [
    section(documents.scaleSetCli, 'Assign a user-assigned managed identity to an existing virtual machine scale set'),
  ],
  steps: [
    ...onScaleSet,
    registering('Microsoft.ManagedIdentity'),
    createUserAssignedIdentity,
    assignScaleSetUserAssignedIdentity,
    offerScaleSetUpdate,
  ],
});
