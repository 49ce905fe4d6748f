/** An error as a small world in which a request meets it, and what makes the request work: data that can be played. */
import type { Options } from '../options.ts';
import type { SubscriptionPlan } from '../subscription-plan.ts';

export interface Ask {
  readonly method: 'GET' | 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Ids in the subscription of the scenario. */
export interface Ids {
  readonly root: string;
  readonly group: (name?: string) => string;
  readonly machine: (name?: string) => string;
  readonly scaleSet: (name: string) => string;
  readonly identity: (name: string) => string;
  readonly network: (name: string) => string;
  /** Of an identity that there is. */
  readonly principal: (name: string) => string;
}

export interface Scenario {
  /** Default: `web-1`, a machine without identities, in `rg-app`. */
  readonly plan?: SubscriptionPlan;
  readonly options?: Omit<Options, 'world' | 'seed'>;
  readonly before?: (ids: Ids) => readonly Ask[];
  /** Meets the error, at once or when its operation ends. */
  readonly shows: (ids: Ids) => Ask;
  /** What is done about it. */
  readonly fix?: (ids: Ids) => readonly Ask[];
  /** Seconds that have to pass as well. */
  readonly wait?: number;
  /** Works then: the request as it should have been; the same where it was right. */
  readonly instead?: (ids: Ids) => Ask;
}

export const ask = (method: Ask['method'], path: string, body?: unknown, headers?: Ask['headers']): Ask => ({
  method,
  path,
  ...(body !== undefined && { body }),
  ...(headers && { headers }),
});

/** The headers of somebody whom the world knows, by object id. */
export const by = (oid: string, more: object = {}): Readonly<Record<string, string>> => ({
  authorization: `Bearer e30.${Buffer.from(JSON.stringify({ oid, ...more })).toString('base64url')}.`,
});
