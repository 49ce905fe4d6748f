/** An identity by itself, to be assigned and granted roles later. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { inAnyGroup } from './openings.ts';
import { createUserAssignedIdentity } from './steps/create-user-assigned-identity.ts';
import { registering } from './steps/register-resource-providers.ts';

export const createIdentity = workflow({
  id: 'create-user-assigned-identity',
  title: 'Create a user-assigned identity',
  purpose: 'create',
  docs: [section(documents.manageIdentities, 'Create a user-assigned managed identity')],
  steps: [...inAnyGroup, registering('Microsoft.ManagedIdentity'), createUserAssignedIdentity],
});
