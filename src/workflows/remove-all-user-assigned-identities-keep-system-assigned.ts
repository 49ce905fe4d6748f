/** Every user-assigned identity goes, the system-assigned one stays. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { onMachine } from './openings.ts';
import { removeAllUserAssignedIdentitiesKeepSystemAssigned } from './steps/remove-all-user-assigned-identities-keep-system-assigned.ts';

export const removeAllKeepSystemAssigned = workflow({
  id: 'remove-all-user-assigned-identities-keep-system-assigned',
  title: 'Remove all user-assigned identities, keep the system-assigned one',
  purpose: 'take away',
  docs: [section(documents.machineCli, 'Remove a user-assigned managed identity from an Azure VM')],
  steps: [...onMachine, removeAllUserAssignedIdentitiesKeepSystemAssigned],
});
