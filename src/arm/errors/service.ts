/** Errors that pass: limits of requests, and faults of Azure itself (request limits and throttling; ARM error reference). */
import { type KnownErrors, known } from './known-error.ts';

export const serviceErrors: KnownErrors = {
  SubscriptionRequestsThrottled: known(
    'The subscription has sent more requests than it may at a time.',
    'Wait as long as Azure says, then retry',
    'Look what else sends requests',
  ),
  TooManyRequests: known(
    'The resource provider has had more requests than it takes at a time.',
    'Wait as long as Azure says, then retry',
  ),
  InternalServerError: known(
    'Azure met a fault of its own.',
    'Retry',
    'Open a support request with the correlation id',
  ),
  ServerTimeout: known(
    'Azure did not finish in time; the work may have been done all the same.',
    'Look what is there, then retry',
  ),
  GatewayTimeout: known(
    'The resource provider did not answer in time; the work may have been done all the same.',
    'Look what is there, then retry',
  ),
};
