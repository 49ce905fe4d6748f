/** A new scale set of either mode, with an identity that others may share. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { inAnyGroup } from './openings.ts';
import { createScaleSetWithUserAssignedIdentity } from './steps/create-scale-set-with-user-assigned-identity.ts';
import { createUserAssignedIdentity } from './steps/create-user-assigned-identity.ts';
import { createScaleSetNetwork } from './steps/create-virtual-network.ts';
import { describeScaleSet } from './steps/describe-scale-set.ts';
import { registering } from './steps/register-resource-providers.ts';

export const createScaleSetWithUserAssigned = workflow({
  id: 'create-scale-set-with-user-assigned-identity',
  title: 'Create a scale set with a user-assigned identity',
  purpose: 'create',
  docs: [
    section(
      documents.scaleSetCli,
      'Assign a user-assigned managed identity during the creation of a virtual machine scale set',
    ),
  ],
  steps: [
    ...inAnyGroup,
    registering('Microsoft.ManagedIdentity', 'Microsoft.Network', 'Microsoft.Compute'),
    createUserAssignedIdentity,
    describeScaleSet,
    createScaleSetNetwork,
    createScaleSetWithUserAssignedIdentity,
  ],
});
