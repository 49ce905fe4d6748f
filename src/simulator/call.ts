/** A request that has passed the front door, the answer that a provider gives to it, and how a provider is declared. */
import type { Access } from './access.ts';
import type { Json } from './json.ts';
import type { ResourceGroup } from './resource.ts';
import type { Store } from './store.ts';
import type { Writing } from './writing.ts';

export type Params = Readonly<Partial<Record<string, string>>>;

export interface Call {
  readonly method: string;
  /** What the path's placeholders stand for, in the casing of the request. */
  readonly params: Params;
  /** The resource group that the path names. */
  readonly group: ResourceGroup | undefined;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly apiVersion: string;
  readonly body: Json | undefined;
  /** The etag that the resource is to have still. */
  readonly ifMatch: string | undefined;
  /** `*` where there is to be no such resource yet. */
  readonly ifNoneMatch: string | undefined;
  /** Also the id of the operation that the call begins: Azure uses one GUID for both. */
  readonly requestId: string;
  readonly store: Store;
  readonly access: Access;
  readonly conduct: Conduct;
}

/** How the simulated Azure behaves where a trainer may choose. */
export interface Conduct {
  /** For how many seconds the directory does not know a new principal; undefined where Azure's own habit holds. */
  readonly replicationDelay: number | undefined;
  /** Whether the retired VM extension for managed identities can still be added. */
  readonly retiredExtension: 'gone' | 'available';
  /** Whether machines get the same token for a day, whatever their identity is given in that time. */
  readonly tokenCache: boolean;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What to write as JSON; absent where Azure answers without a body. */
  readonly body?: object;
  /** While an operation runs: after how many seconds a client polls again. The clock jumps there. */
  readonly pollAgainIn?: number;
  /** What the request counts as, where that is not what its method says: some reads are POST. */
  readonly counts?: 'read';
}

export type Handler = (call: Call) => Answer;

export interface TypeOfResource {
  /** As in `Microsoft.Compute/virtualMachines`, without the namespace. */
  readonly type: string;
  readonly versions: readonly string[];
  /** `GET /subscriptions/{subscription}/…` → what answers it. */
  readonly routes: Readonly<Record<string, Handler>>;
}

export interface Provider {
  readonly namespace: string;
  readonly writes: Writing;
  readonly types: readonly TypeOfResource[];
}

export const ok = (body: object, headers: Answer['headers'] = {}): Answer => ({ status: 200, headers, body });
export const created = (body: object, headers: Answer['headers'] = {}): Answer => ({ status: 201, headers, body });
export const accepted = (headers: Readonly<Record<string, string>>): Answer => ({ status: 202, headers });
export const noContent: Answer = { status: 204 };
