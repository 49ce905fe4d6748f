/** Every machine and scale set with an identity of its own. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { inSubscription } from './openings.ts';
import { findSystemAssignedIdentities } from './steps/find-system-assigned-identities.ts';

export const findSystemAssigned = workflow({
  id: 'find-system-assigned-identities',
  title: 'Find all system-assigned identities',
  purpose: 'look',
  docs: [section(documents.questions, 'How can you find resources that have a managed identity?')],
  steps: [...inSubscription, findSystemAssignedIdentities],
});
