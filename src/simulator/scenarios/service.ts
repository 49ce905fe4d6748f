/** How errors that pass come about, and go by trying again. */
import type { Misfortune } from '../faults/fault.ts';
import { ask, type Scenario } from './scenario.ts';

const once = (misfortune: Misfortune): Scenario => ({
  options: { faults: { faults: [{ match: { method: 'GET' }, ...misfortune }] } },
  shows: ({ machine }) => ask('GET', machine()),
});

export const serviceScenarios: Readonly<Record<string, Scenario>> = {
  SubscriptionRequestsThrottled: { ...once({ kind: 'throttled', retryAfter: 5 }), wait: 5 },
  InternalServerError: once({ kind: 'internal-error' }),
  ServerTimeout: once({ kind: 'unavailable' }),
  GatewayTimeout: once({ kind: 'gateway-timeout' }),
  TooManyRequests: {
    before: ({ machine }) => Array.from({ length: 12 }, (_, i) => ask('PATCH', machine(), { tags: { n: String(i) } })),
    shows: ({ machine }) => ask('PATCH', machine(), { tags: { n: 'last' } }),
    wait: 300,
  },
};
