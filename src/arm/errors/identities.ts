/** Errors of identity blocks (Configure managed identities; recorded and quoted answers). */
import { type KnownErrors, known } from './known-error.ts';

export const identityErrors: KnownErrors = {
  FailedIdentityOperation: known(
    'An identity in the block does not exist, or type and list do not go together.',
    'Look whether each identity that is named still exists',
    'Where the last one goes, the type has to change with it',
  ),
  MissingIdentityIds: known(
    'The type UserAssigned needs at least one identity.',
    'Name an identity, or use the type None',
  ),
  LinkedInvalidPropertyId: known(
    'An identity is named by its full resource id.',
    'Use /subscriptions/…/userAssignedIdentities/<name>',
  ),
  InvalidIdentityValues: known(
    'An identity is added with {} and removed with null; its ids are Azure’s.',
    'Send {} for each identity that stays',
  ),
};
