/** First from the machines, then from its roles, then the identity itself. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { inSubscription } from './openings.ts';
import { chooseIdentity } from './steps/choose-identity.ts';
import { deleteRolesOfIdentity } from './steps/delete-roles-of-identity.ts';
import { deleteUserAssignedIdentity } from './steps/delete-user-assigned-identity.ts';
import { detachIdentity } from './steps/detach-identity.ts';

export const deleteIdentity = workflow({
  id: 'delete-user-assigned-identity',
  title: 'Delete a user-assigned identity and all that hangs on it',
  purpose: 'take away',
  docs: [section(documents.manageIdentities, 'Delete a user-assigned managed identity')],
  steps: [...inSubscription, chooseIdentity, detachIdentity, deleteRolesOfIdentity, deleteUserAssignedIdentity],
});
