/** From a provider's answer, or a refusal, to bytes: the envelope that every response of ARM has. */
import type { Answer, Provider } from './call.ts';
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

const constant = {
  'cache-control': 'no-cache',
  pragma: 'no-cache',
  expires: '-1',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-cache': 'CONFIG_NOCACHE',
};

/** What is left of the buckets of one principal. They refill faster than this clock lets requests come. */
const budget = (method: string): Record<string, string> => {
  switch (method) {
    case 'GET':
    case 'HEAD':
      return {
        'x-ms-ratelimit-remaining-subscription-reads': '249',
        'x-ms-ratelimit-remaining-subscription-global-reads': '3749',
      };
    case 'DELETE':
      return {
        'x-ms-ratelimit-remaining-subscription-deletes': '199',
        'x-ms-ratelimit-remaining-subscription-global-deletes': '2999',
      };
    default:
      return {
        'x-ms-ratelimit-remaining-subscription-writes': '199',
        'x-ms-ratelimit-remaining-subscription-global-writes': '2999',
      };
  }
};

const identification = ({ requestId, store }: Exchange): Record<string, string> => {
  const correlation = store.newId();
  return {
    'x-ms-request-id': requestId,
    'x-ms-correlation-request-id': correlation,
    'x-ms-routing-request-id': `WESTEUROPE:${compactTime(store.now)}:${correlation}`,
    date: new Date(store.now).toUTCString(),
  };
};

const written = (body: object, writes: Provider['writes']): string =>
  writes === 'compact' ? JSON.stringify(body) : JSON.stringify(body, null, 2).replaceAll('\n', '\r\n');

export const respond = (exchange: Exchange, answer: Answer, writes: Provider['writes']): Response => ({
  status: answer.status,
  headers: {
    ...constant,
    ...budget(exchange.method),
    ...identification(exchange),
    ...(answer.body && { 'content-type': 'application/json; charset=utf-8' }),
    ...(exchange.retryAfter && answer.pollAgainIn && { 'retry-after': String(answer.pollAgainIn) }),
    ...answer.headers,
  },
  body: answer.body ? written(answer.body, writes) : '',
});

/** HEAD has no body, in errors too. */
export const refuse = (exchange: Exchange, refusal: Refusal, writes: Provider['writes']): Response => {
  const { target, headers } = refusal.details;
  const error = { code: refusal.code, message: refusal.message, ...(target !== undefined && { target }) };
  const cause = refusal.by === 'provider' ? {} : { 'x-ms-failure-cause': refusal.by };
  return respond(
    exchange,
    {
      status: refusal.status,
      headers: { ...cause, ...headers },
      ...(exchange.method !== 'HEAD' && { body: { error } }),
    },
    refusal.by === 'provider' ? writes : 'compact',
  );
};
