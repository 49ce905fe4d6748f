/** Every user-assigned identity goes from a machine that has no other. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { onMachine } from './openings.ts';
import { removeAllUserAssignedIdentities } from './steps/remove-all-user-assigned-identities.ts';

export const removeAllIdentities = workflow({
  id: 'remove-all-user-assigned-identities',
  title: 'Remove all user-assigned identities',
  purpose: 'take away',
  docs: [section(documents.machineCli, 'Remove a user-assigned managed identity from an Azure VM')],
  steps: [...onMachine, removeAllUserAssignedIdentities],
});
