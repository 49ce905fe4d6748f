/** One identity, its users and its roles. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { inSubscription } from './openings.ts';
import { chooseIdentity } from './steps/choose-identity.ts';
import { showUserAssignedIdentity } from './steps/show-user-assigned-identity.ts';

export const showIdentity = workflow({
  id: 'show-user-assigned-identity',
  title: 'Show a user-assigned identity and what uses it',
  purpose: 'look',
  docs: [section(documents.manageIdentities, 'List user-assigned managed identities')],
  steps: [...inSubscription, chooseIdentity, showUserAssignedIdentity],
});
