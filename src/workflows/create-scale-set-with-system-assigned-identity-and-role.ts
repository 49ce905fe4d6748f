/** A new Uniform scale set whose instances may do something from their first start. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { inAnyGroup } from './openings.ts';
import { grantRoleToSystemAssigned } from './steps/assign-role.ts';
import { createScaleSetWithSystemAssignedIdentity } from './steps/create-scale-set-with-system-assigned-identity.ts';
import { createScaleSetNetwork } from './steps/create-virtual-network.ts';
import { describeUniformScaleSet } from './steps/describe-scale-set.ts';
import { registering } from './steps/register-resource-providers.ts';

export const createScaleSetWithRole = workflow({
  id: 'create-scale-set-with-system-assigned-identity-and-role',
  title: 'Create a scale set with a system-assigned identity and a role',
  purpose: 'create',
  docs: [
    section(
      documents.scaleSetCli,
      'Enable system-assigned managed identity during creation of an Azure virtual machine scale set',
    ),
  ],
  steps: [
    ...inAnyGroup,
    registering('Microsoft.Network', 'Microsoft.Compute'),
    describeUniformScaleSet,
    createScaleSetNetwork,
    createScaleSetWithSystemAssignedIdentity,
    grantRoleToSystemAssigned,
  ],
});
