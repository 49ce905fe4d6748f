/** What identities that are gone have left behind. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { inSubscription } from './openings.ts';
import { cleanUpRoleAssignments } from './steps/clean-up-role-assignments.ts';

export const cleanUpRoles = workflow({
  id: 'clean-up-orphaned-role-assignments',
  title: 'Clean up orphaned role assignments',
  purpose: 'tend',
  docs: [section(documents.manageIdentities, 'Delete a user-assigned managed identity')],
  steps: [...inSubscription, cleanUpRoleAssignments],
});
