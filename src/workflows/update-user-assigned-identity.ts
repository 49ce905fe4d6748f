/** Names and values for people and bills. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { inSubscription } from './openings.ts';
import { chooseIdentity } from './steps/choose-identity.ts';
import { tagUserAssignedIdentity } from './steps/tag-user-assigned-identity.ts';

export const tagIdentity = workflow({
  id: 'update-user-assigned-identity',
  title: 'Tag a user-assigned identity',
  purpose: 'tend',
  docs: [section(documents.manageIdentities, 'Create a user-assigned managed identity')],
  steps: [...inSubscription, chooseIdentity, tagUserAssignedIdentity],
});
