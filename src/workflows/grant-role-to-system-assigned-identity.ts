/** What a machine may do by itself, and where. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { onMachine } from './openings.ts';
import { grantRoleToSystemAssigned } from './steps/assign-role.ts';
import { findPrincipal } from './steps/find-principal.ts';

export const grantToMachine = workflow({
  id: 'grant-role-to-system-assigned-identity',
  title: 'Grant a role to the system-assigned identity of a virtual machine',
  purpose: 'grant',
  docs: [section(documents.machineCli, 'Enable system-assigned managed identity during creation of an Azure VM')],
  steps: [...onMachine, findPrincipal, grantRoleToSystemAssigned],
});
