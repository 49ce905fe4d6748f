/** The answers of an Azure in trouble, word for word as recorded. */
import { gatewayRefusal, type Refusal, serviceRefusal } from '../refusal.ts';
import type { Store } from '../store.ts';
import { compactTime } from '../time.ts';
import type { Request } from '../wire.ts';
import type { Misfortune } from './fault.ts';

const partsOf = ({ url }: Request) => ({
  subscription: /\/subscriptions\/([^/?]+)/i.exec(url)?.[1] ?? '',
  namespace: [...url.matchAll(/\/providers\/([^/?]+)/gi)].at(-1)?.[1] ?? 'Microsoft.Resources',
});

const close = { connection: 'close' };

const diagnosis = (request: Request, store: Store): string => {
  const id = store.newId();
  return `Diagnostic information: timestamp '${compactTime(store.now)}', subscription id '${partsOf(request).subscription}', tracking id '${id}', request correlation id '${id}'.`;
};

/** Deletions were counted as writes in the words that were recorded. */
const verbs: Readonly<Record<string, string>> = { GET: 'read', HEAD: 'read' };

/** Undefined for misfortunes that are no answers. */
export const failureOf = (misfortune: Misfortune, request: Request, store: Store): Refusal | undefined => {
  switch (misfortune.kind) {
    case 'throttled': {
      const { retryAfter } = misfortune;
      const again = retryAfter === undefined ? '' : ` Please try again after '${retryAfter}' seconds.`;
      const message = `Number of ${verbs[request.method] ?? 'write'} requests for subscription '${partsOf(request).subscription}' exceeded the limit of '1200' for time interval '01:00:00'.${again}`;
      const headers = { ...close, ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }) };
      return gatewayRefusal(429, 'SubscriptionRequestsThrottled', message, { headers });
    }
    case 'internal-error': {
      const message = `Encountered internal server error. ${diagnosis(request, store)}`;
      return gatewayRefusal(500, 'InternalServerError', message, { headers: close });
    }
    case 'unavailable': {
      const message = `The request timed out. ${diagnosis(request, store)}`;
      return gatewayRefusal(503, 'ServerTimeout', message, { headers: close });
    }
    case 'gateway-timeout': {
      const message = `The gateway did not receive a response from '${partsOf(request).namespace}' within the specified time period.`;
      return serviceRefusal(504, 'GatewayTimeout', message, { headers: close });
    }
    case 'connection-reset':
    case 'slow':
    case 'operation-fails':
    case 'preempted':
    case 'other-writer':
    case 'policy-adds-identity':
      return undefined;
  }
};
