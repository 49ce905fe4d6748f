/** One identity more for a machine that exists. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { onMachine } from './openings.ts';
import { assignUserAssignedIdentity } from './steps/assign-user-assigned-identity.ts';
import { createUserAssignedIdentity } from './steps/create-user-assigned-identity.ts';
import { registering } from './steps/register-resource-providers.ts';

export const assignIdentity = workflow({
  id: 'assign-user-assigned-identity',
  title: 'Assign a user-assigned identity to a virtual machine',
  purpose: 'give',
  docs: [
    section(documents.machineCli, 'Assign a user-assigned managed identity to an existing Azure VM'),
    section(documents.machineCliPreview, 'Enable MSI on an existing Azure VM'),
  ],
  steps: [
    ...onMachine,
    registering('Microsoft.ManagedIdentity'),
    createUserAssignedIdentity,
    assignUserAssignedIdentity,
  ],
});
