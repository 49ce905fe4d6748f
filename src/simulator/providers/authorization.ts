/** Microsoft.Authorization: who may do what, at any scope. */
import type { Provider } from '../call.ts';
import { locks } from './locks.ts';
import { permissions } from './permissions.ts';
import { roleAssignments } from './role-assignments.ts';
import { roleDefinitions } from './role-definitions.ts';

export const authorization: Provider = {
  namespace: 'Microsoft.Authorization',
  writes: 'compact',
  types: [roleDefinitions, roleAssignments, permissions, locks],
};
