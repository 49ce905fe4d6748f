/** One named identity goes, every other stays. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { onMachine } from './openings.ts';
import { removeUserAssignedIdentity } from './steps/remove-user-assigned-identity.ts';

export const removeIdentity = workflow({
  id: 'remove-user-assigned-identity',
  title: 'Remove one user-assigned identity from a virtual machine',
  purpose: 'take away',
  docs: [
    section(documents.machineCli, 'Remove a user-assigned managed identity from an Azure VM'),
    section(documents.machineCliPreview, 'Remove MSI from an Azure VM'),
  ],
  steps: [...onMachine, removeUserAssignedIdentity],
});
