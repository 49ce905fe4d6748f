/** Errors of role assignments (troubleshoot Azure RBAC). */
import { type KnownErrors, known } from './known-error.ts';

export const roleErrors: KnownErrors = {
  PrincipalNotFound: known(
    'The directory does not know the principal: it is new and not replicated yet, or it is gone.',
    'Say its type, ServicePrincipal, so that it is not looked up',
    'Wait a minute, then retry',
    'Check the id: it is the principal id, not the client id',
  ),
  UnmatchedPrincipalType: known(
    'The principal is of another type than was said.',
    'Use ServicePrincipal for a managed identity',
  ),
  RoleDefinitionDoesNotExist: known('There is no role with this id.', 'az role definition list --name <role>'),
  RoleAssignmentExists: known(
    'The principal has this role at this scope already, under another name.',
    'There is nothing to do',
  ),
  RoleAssignmentUpdateNotPermitted: known(
    'An assignment of this name exists for another principal, as after an identity was made again.',
    'Delete the old assignment first: mi-wizard run clean-up-orphaned-role-assignments',
  ),
  RoleAssignmentNotFound: known('There is no such assignment at this scope.', 'az role assignment list --all'),
};
