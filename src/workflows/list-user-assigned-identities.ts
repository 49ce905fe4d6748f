/** Every identity of the subscription. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { inSubscription } from './openings.ts';
import { listUserAssignedIdentities } from './steps/list-user-assigned-identities.ts';

export const listIdentities = workflow({
  id: 'list-user-assigned-identities',
  title: 'List the user-assigned identities',
  purpose: 'look',
  docs: [section(documents.manageIdentities, 'List user-assigned managed identities')],
  steps: [...inSubscription, listUserAssignedIdentities],
});
