/** The envelope of every response of ARM: the headers around a provider's answer, and the form of an error. */
import type { Answer } from './call.ts';
import { person } from './caller.ts';
import type { Refusal } from './refusal.ts';
import type { Store } from './store.ts';
import type { Left } from './throttling.ts';
import { compactTime } from './time.ts';
import type { Response } from './wire.ts';
import type { Write, Writing } from './writing.ts';

export interface Exchange {
  readonly method: string;
  readonly requestId: string;
  readonly store: Store;
  /** Whether answers to polls say how long to wait. */
  readonly retryAfter: boolean;
  readonly write: Write;
}

const always = {
  'cache-control': 'no-cache',
  pragma: 'no-cache',
  expires: '-1',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-cache': 'CONFIG_NOCACHE',
};

/** What is left of the buckets of one principal. They refill faster than this clock lets requests come. */
const reading = {
  ...always,
  'x-ms-ratelimit-remaining-subscription-reads': '249',
  'x-ms-ratelimit-remaining-subscription-global-reads': '3749',
};

const changing = {
  ...always,
  'x-ms-ratelimit-remaining-subscription-writes': '199',
  'x-ms-ratelimit-remaining-subscription-global-writes': '2999',
};

const deleting = {
  ...always,
  'x-ms-ratelimit-remaining-subscription-deletes': '199',
  'x-ms-ratelimit-remaining-subscription-global-deletes': '2999',
};

const standing: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  GET: reading,
  HEAD: reading,
  DELETE: deleting,
};

const identification = ({ method, requestId, store }: Exchange): Readonly<Record<string, string>> => {
  const correlation = store.newId();
  const names = {
    date: new Date(store.now).toUTCString(),
    'x-ms-request-id': requestId,
    'x-ms-correlation-request-id': correlation,
    'x-ms-routing-request-id': `WESTEUROPE:${compactTime(store.now)}:${correlation}`,
  };
  if (method === 'GET' || method === 'HEAD') return names;
  const operation = `tenantId=${store.tenant.id},objectId=${person}/westeurope/${requestId}`;
  return { ...names, 'x-ms-operation-identifier': operation };
};

const json = { 'content-type': 'application/json; charset=utf-8' };

/** `Object.assign` is not a matter of taste here: spreading this many headers takes V8 fifteen times as long. */
export const respond = (exchange: Exchange, answer: Answer, writing: Writing, left: Left = {}): Response => ({
  status: answer.status,
  headers: Object.assign(
    {},
    answer.counts === 'read' ? reading : (standing[exchange.method] ?? changing),
    identification(exchange),
    answer.body && json,
    exchange.retryAfter && answer.pollAgainIn && { 'retry-after': String(answer.pollAgainIn) },
    answer.headers,
    left,
  ),
  body: answer.body ? exchange.write[writing](answer.body) : '',
});

/** An answer to HEAD has no body, in errors too. */
export const answerOf = ({ by, status, code, message, details }: Refusal, method: string): Answer => {
  const { target, headers, more } = details;
  const cause = by === 'provider' ? {} : { 'x-ms-failure-cause': by };
  const body = { error: { code, message, ...(target !== undefined && { target }), ...more } };
  return { status, headers: { ...cause, ...headers }, ...(method !== 'HEAD' && { body }) };
};
