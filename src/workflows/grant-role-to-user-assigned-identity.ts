/** What an identity may do, and where. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { inSubscription } from './openings.ts';
import { grantRoleToUserAssigned } from './steps/assign-role.ts';
import { chooseIdentity } from './steps/choose-identity.ts';

export const grantToIdentity = workflow({
  id: 'grant-role-to-user-assigned-identity',
  title: 'Grant a role to a user-assigned identity',
  purpose: 'grant',
  docs: [section(documents.machineCli, 'Enable system-assigned managed identity during creation of an Azure VM')],
  steps: [...inSubscription, chooseIdentity, grantRoleToUserAssigned],
});
