/** The envelope of every response of ARM: the headers around a provider's answer, and the form of an error. */
import type { Answer } from './call.ts';
import { namedGuid } from './guid.ts';
import type { Refusal } from './refusal.ts';
import type { Store } from './store.ts';
import { compactTime } from './time.ts';
import type { Response } from './wire.ts';

export interface Exchange {
  readonly method: string;
  readonly requestId: string;
  readonly store: Store;
  /** Whether answers to polls say how long to wait. */
  readonly retryAfter: boolean;
}

/** Who asks: here everyone is the same person. */
const caller = namedGuid('the person at the simulator');

const constant = {
  'cache-control': 'no-cache',
  pragma: 'no-cache',
  expires: '-1',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-cache': 'CONFIG_NOCACHE',
};

/** What is left of the buckets of one principal. They refill faster than this clock lets requests come. */
const budgets = {
  reads: {
    'x-ms-ratelimit-remaining-subscription-reads': '249',
    'x-ms-ratelimit-remaining-subscription-global-reads': '3749',
  },
  writes: {
    'x-ms-ratelimit-remaining-subscription-writes': '199',
    'x-ms-ratelimit-remaining-subscription-global-writes': '2999',
  },
  deletes: {
    'x-ms-ratelimit-remaining-subscription-deletes': '199',
    'x-ms-ratelimit-remaining-subscription-global-deletes': '2999',
  },
};

const budgetOf: Readonly<Record<string, keyof typeof budgets>> = { GET: 'reads', HEAD: 'reads', DELETE: 'deletes' };

const identification = ({ method, requestId, store }: Exchange): Readonly<Record<string, string>> => {
  const correlation = store.newId();
  return {
    'x-ms-request-id': requestId,
    'x-ms-correlation-request-id': correlation,
    'x-ms-routing-request-id': `WESTEUROPE:${compactTime(store.now)}:${correlation}`,
    ...(method !== 'GET' && {
      'x-ms-operation-identifier': `tenantId=${store.tenant.id},objectId=${caller}/westeurope/${requestId}`,
    }),
    date: new Date(store.now).toUTCString(),
  };
};

export const respond = (exchange: Exchange, answer: Answer, write: (body: object) => string): Response => ({
  status: answer.status,
  headers: {
    ...constant,
    ...budgets[budgetOf[exchange.method] ?? 'writes'],
    ...identification(exchange),
    ...(answer.body && { 'content-type': 'application/json; charset=utf-8' }),
    ...(exchange.retryAfter && answer.pollAgainIn && { 'retry-after': String(answer.pollAgainIn) }),
    ...answer.headers,
  },
  body: answer.body ? write(answer.body) : '',
});

/** An answer to HEAD has no body, in errors too. */
export const answerOf = ({ by, status, code, message, details }: Refusal, method: string): Answer => {
  const { target, headers } = details;
  const cause = by === 'provider' ? {} : { 'x-ms-failure-cause': by };
  const body = { error: { code, message, ...(target !== undefined && { target }) } };
  return { status, headers: { ...cause, ...headers }, ...(method !== 'HEAD' && { body }) };
};
