/** What the instances of a scale set may do, and where. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { onScaleSet } from './openings.ts';
import { grantRoleToSystemAssigned } from './steps/assign-role.ts';
import { findScaleSetPrincipal } from './steps/find-principal.ts';

export const grantToScaleSet = workflow({
  id: 'grant-role-to-scale-set-identity',
  title: 'Grant a role to the system-assigned identity of a scale set',
  purpose: 'grant',
  docs: [
    section(
      documents.scaleSetCli,
      'Enable system-assigned managed identity during creation of an Azure virtual machine scale set',
    ),
  ],
  steps: [...onScaleSet, findScaleSetPrincipal, grantRoleToSystemAssigned],
});
