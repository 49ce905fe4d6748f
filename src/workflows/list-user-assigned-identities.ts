/** Every identity of the subscription. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { chooseSubscription } from './steps/choose-subscription.ts';
import { listUserAssignedIdentities } from './steps/list-user-assigned-identities.ts';
import { signIn } from './steps/sign-in.ts';

export const listIdentities = workflow({
  id: 'list-user-assigned-identities',
  title: 'List the user-assigned identities',
  purpose: 'look',
  docs: [section(documents.manageIdentities, 'List user-assigned managed identities')],
  steps: [signIn, chooseSubscription, listUserAssignedIdentities],
});
