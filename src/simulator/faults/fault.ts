/** What can go wrong between a client and Azure, as a plan of plain JSON: the same plan and seed, the same misfortunes. */
import type { JsonObject } from '../json.ts';

export interface FaultPlan {
  readonly faults: readonly Fault[];
}

export interface Match {
  /** Any where absent. */
  readonly method?: string;
  /** The whole path, without regard to case, `*` for any text: any path where absent. */
  readonly path?: string;
  /** Which of the requests that fit is hit first, from 1. Default 1. */
  readonly nth?: number;
  /** How many of them are hit. Default 1. */
  readonly times?: number;
  /** From 0 to 1: whether one of them is hit is up to the seed. Default 1. */
  readonly chance?: number;
}

export type Fault = { readonly match: Match } & Misfortune;

export type Misfortune =
  /** 429, with Retry-After where there are seconds. */
  | { readonly kind: 'throttled'; readonly retryAfter?: number }
  /** 500, 503 and 504. `worked`: Azure did the work before it failed to say so. */
  | { readonly kind: 'internal-error' | 'unavailable' | 'gateway-timeout'; readonly worked?: boolean }
  | { readonly kind: 'connection-reset'; readonly worked?: boolean }
  | { readonly kind: 'slow'; readonly seconds: number }
  /** The long-running operation that the request begins ends with this error. */
  | { readonly kind: 'operation-fails'; readonly code: string; readonly message: string }
  /** Somebody writes to the same resource at once, so that the operation ends with OperationPreempted. */
  | { readonly kind: 'preempted' }
  /** Somebody sends this as a PATCH to the same path: before a write, after a read. */
  | { readonly kind: 'other-writer'; readonly body: JsonObject }
  /** A policy assigns this identity wherever one writes a machine or a scale set. */
  | { readonly kind: 'policy-adds-identity'; readonly identity: string };

export type Kind = Misfortune['kind'];
