/** Who asks too much too fast is told to wait: ARM counts by subscription and caller, Compute by machine (request-limits-and-throttling). */
import { type Bucket, Buckets, type Taken } from './buckets.ts';
import type { Call } from './call.ts';
import { computeRefusal, gatewayRefusal, type Refusal } from './refusal.ts';
import { timestamp } from './time.ts';

export interface Limits {
  readonly reads: Bucket;
  readonly writes: Bucket;
  readonly deletes: Bucket;
  /** Updates of one machine. */
  readonly updates: Bucket;
}

/** As published; the bucket of updates gets four tokens a minute. */
export const published: Limits = {
  reads: { capacity: 250, perSecond: 25 },
  writes: { capacity: 200, perSecond: 10 },
  deletes: { capacity: 200, perSecond: 10 },
  updates: { capacity: 12, perSecond: 4 / 60 },
};

/** What is left, as headers tell it. */
export type Left = Readonly<Record<string, string>>;

const kindOf = (method: string): 'reads' | 'writes' | 'deletes' => {
  if (method === 'GET' || method === 'HEAD') return 'reads';
  return method === 'DELETE' ? 'deletes' : 'writes';
};

/** `00:00:20` */
const interval = ({ capacity, perSecond }: Bucket): string =>
  new Date((capacity / perSecond) * 1000).toISOString().slice(11, 19);

const tooMany = (kind: 'reads' | 'writes' | 'deletes', bucket: Bucket, subscription: string, wait: number): Refusal =>
  gatewayRefusal(
    429,
    'SubscriptionRequestsThrottled',
    `Number of ${kind.slice(0, -1)} requests for subscription '${subscription}' exceeded the limit of '${bucket.capacity}' for time interval '${interval(bucket)}'. Please try again after '${wait}' seconds.`,
    { headers: { 'retry-after': String(wait), connection: 'close' } },
  );

const tooManyUpdates = ({ capacity, perSecond }: Bucket, now: number, wait: number): Refusal => {
  const operationGroup = 'UpdateVMResource';
  const measured = {
    operationGroup,
    startTime: timestamp(now - (capacity / perSecond) * 1000),
    endTime: timestamp(now),
    allowedRequestCount: capacity,
    measuredRequestCount: capacity + 1,
  };
  const details = [{ code: 'TooManyRequests', target: operationGroup, message: JSON.stringify(measured) }];
  return computeRefusal(
    429,
    'OperationNotAllowed',
    'The server rejected the request because too many requests have been received for this subscription.',
    {
      headers: {
        'retry-after': String(wait),
        'x-ms-ratelimit-remaining-resource': `Microsoft.Compute/${operationGroup};0`,
      },
      more: { details, innererror: { internalErrorCode: 'TooManyRequestsReceived' } },
    },
  );
};

const isUpdate = ({ method, path }: Call): boolean =>
  (method === 'PATCH' || method === 'PUT') && /\/Microsoft\.Compute\/virtualMachines\/[^/]+\/*$/i.test(path);

/** One less than full is what headers say anyway. */
const isUsual = (taken: Taken, { capacity }: Bucket): boolean => 'left' in taken && taken.left === capacity - 1;

export const throttling = (limits: Limits) => {
  const buckets = new Buckets();

  const ofSubscription = ({ method, params: { subscription }, access, store }: Call): Left => {
    if (!subscription) return {};
    const kind = kindOf(method);
    const taken = buckets.take(`${kind} ${subscription.toLowerCase()} ${access.id}`, limits[kind], store.now);
    if ('wait' in taken) throw tooMany(kind, limits[kind], subscription, taken.wait);
    return isUsual(taken, limits[kind])
      ? {}
      : { [`x-ms-ratelimit-remaining-subscription-${kind}`]: String(taken.left) };
  };

  const ofMachine = (call: Call): Left => {
    if (!isUpdate(call)) return {};
    const { path, store } = call;
    const taken = buckets.take(`updates ${path.toLowerCase()}`, limits.updates, store.now);
    if ('wait' in taken) throw tooManyUpdates(limits.updates, store.now, taken.wait);
    const left = `Microsoft.Compute/UpdateVMSubscriptionMaximum;1499,Microsoft.Compute/UpdateVMResource;${taken.left}`;
    return isUsual(taken, limits.updates) ? {} : { 'x-ms-ratelimit-remaining-resource': left };
  };

  /** @throws Refusal */
  return (call: Call): Left => ({ ...ofSubscription(call), ...ofMachine(call) });
};
