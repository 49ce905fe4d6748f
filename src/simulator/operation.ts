/** A long-running operation: what happens when it ends, and how long it takes. Instants are milliseconds since 1970. */
import type { JsonObject } from './json.ts';
import type { PowerEffect } from './power.ts';

export interface Operation {
  /** A GUID, the request id of the write that began it; for the deletion of a group or a deployment the token of the job. */
  readonly id: string;
  readonly is: Effect;
  readonly target: string;
  readonly startedAt: number;
  readonly endsAt: number;
  readonly status: 'InProgress' | 'Succeeded' | 'Failed';
  /** The instances of a scale set that it is for. */
  readonly instances?: readonly string[];
  /** What the operation answers at its end. */
  readonly output?: JsonObject;
  /** What it will end with, where it is not to succeed. */
  readonly fails?: { readonly code: string; readonly message: string };
  readonly error?: { readonly code: string; readonly message: string };
}

export type Effect =
  | PowerEffect
  | 'creating machine'
  | 'updating machine'
  | 'deleting machine'
  | 'creating extension'
  | 'updating extension'
  | 'deleting extension'
  | 'running command'
  | 'creating scale set'
  | 'updating scale set'
  | 'upgrading instances'
  | 'upgrading a batch'
  | 'deleting instances'
  | 'deleting scale set'
  | 'deleting deployment'
  | 'deleting group';

/**
 * Medians of recorded operations (identity PATCH 5.9 s, machine DELETE 26.2 s, manual upgrade 36.4 s,
 * extension PUT 20.5 s and DELETE 13.6 s, Run Command 17.3 s, start 10.5 s, powerOff 9.1 s, deallocate 25.7 s, restart
 * 36.9 s; redeploy took 2 minutes). The recordings have no times for creating machines and scale sets, for a batch of a
 * rolling upgrade, for reapplying and reimaging, or for deleting instances, scale sets and groups: what people see.
 */
export const secondsToEnd: Readonly<Record<Effect, number>> = {
  'creating machine': 40,
  'updating machine': 5.9,
  'deleting machine': 26.2,
  'creating extension': 20.5,
  'updating extension': 20.5,
  'deleting extension': 13.6,
  'running command': 17.3,
  'creating scale set': 60,
  'updating scale set': 5.9,
  'upgrading instances': 36.4,
  'upgrading a batch': 40,
  'deleting instances': 40,
  'deleting scale set': 40,
  'deleting deployment': 5,
  'deleting group': 45,
  starting: 10.5,
  'powering off': 9.1,
  deallocating: 25.7,
  restarting: 36.9,
  redeploying: 120,
  reapplying: 10,
  reimaging: 40,
};

/** What a client waits between two polls: the SDK's interval for Compute, the recorded Retry-After for a group. */
export const secondsBetweenPolls = (is: Effect): number =>
  is === 'deleting group' || is === 'deleting deployment' ? 15 : 2;

/** A newer write to the same machine ends the older operation (osbuild-composer#1447, azure-rest-api-specs#22434). */
export const preempted = (operation: Operation, now: number): Operation => ({
  ...operation,
  endsAt: now,
  status: 'Failed',
  error: {
    code: 'OperationPreempted',
    message: 'Operation execution has been preempted by a more recent operation.',
  },
});
