/** Errors of who asks and what he may do (ARM error reference; troubleshooting of Azure RBAC, locks and policies). */
import { type KnownErrors, known } from './known-error.ts';

export const accessErrors: KnownErrors = {
  AuthenticationFailed: known('The request came without a token.', 'Sign in, then retry'),
  InvalidAuthenticationToken: known(
    'The token is none, or is for another service or another tenant.',
    'Sign in again',
    'Check --cloud and --audience',
  ),
  ExpiredAuthenticationToken: known(
    'The token has expired on its way.',
    'Sign in again',
    'Check the clock of this machine',
  ),
  AuthorizationFailed: known(
    'No role of the account allows this action at this scope, or the scope does not exist.',
    'Ask for a role that allows the action that the message names',
    'Where the role is new, wait a few minutes and sign in again',
    'Sign in with another account',
  ),
  LinkedAuthorizationFailed: known(
    'The account may change the resource, but not use what it is linked to; or that does not exist any more.',
    'Ask for Managed Identity Operator on the identity',
    'Look whether the identity is still there',
  ),
  RequestDisallowedByPolicy: known(
    'A policy of the organisation denies what was asked for.',
    'Read the policy that the message names: a region, a tag or a type is not what it wants',
    'Ask for an exemption',
  ),
  ScopeLocked: known(
    'A lock protects the resource, its group or its subscription.',
    'Ask whoever set the lock why it is there',
    'Have the lock removed, and set again afterwards',
  ),
  InvalidLockLevel: known('A lock is CanNotDelete or ReadOnly.', 'Use one of these two'),
  LockNotFound: known('No lock of this name is at this scope.', 'List the locks: az lock list'),
  MissingSubscriptionRegistration: known(
    'The subscription does not use this resource provider yet.',
    'az provider register --namespace <namespace> --wait',
    'Ask somebody who may register it: Contributor at the subscription',
  ),
  SubscriptionNotFound: known(
    'There is no such subscription, or the account cannot see it from this tenant.',
    'Check the id of the subscription',
    'Choose another tenant when you sign in',
  ),
};
