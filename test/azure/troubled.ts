/** A simulated Azure with one fault at one request. */
import type { Handler } from '../../src/azure/in-process.ts';
import type { Misfortune } from '../../src/simulator/faults/fault.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { rehearsalWorld } from '../rehearsal.ts';
import { type Left, left } from './left.ts';

export const faults = {
  throttled: { kind: 'throttled' },
  'throttled, with a time': { kind: 'throttled', retryAfter: 17 },
  'internal error': { kind: 'internal-error' },
  'internal error, the work done': { kind: 'internal-error', worked: true },
  unavailable: { kind: 'unavailable' },
  'unavailable, the work done': { kind: 'unavailable', worked: true },
  'gateway timeout': { kind: 'gateway-timeout' },
  'gateway timeout, the work done': { kind: 'gateway-timeout', worked: true },
  'connection reset': { kind: 'connection-reset' },
  'connection reset, the work done': { kind: 'connection-reset', worked: true },
  'failed operation': {
    kind: 'operation-fails',
    code: 'InternalExecutionError',
    message: 'An internal error occurred.',
  },
  preempted: { kind: 'preempted' },
  'no answer in time': 'no answer',
} as const satisfies Record<string, Misfortune | 'no answer'>;

export type FaultName = keyof typeof faults;

/** Those that are nothing to a request that only reads: it has no work to do, and begins no operation. */
export const ofWrites = (fault: FaultName): boolean => /done$|failed|preempted/.test(fault);

export interface Troubled {
  readonly handle: Handler;
  readonly advance: (seconds: number) => void;
  /** Writes that arrived; a command on a machine and the directory only look. */
  readonly writes: readonly string[];
  /** Numbers of the requests that wrote. */
  readonly writtenAt: readonly number[];
  readonly requests: () => number;
  readonly left: () => Left;
}

/** As Node says it when a request is broken off. */
const noAnswer = (): Error => Object.assign(new Error('The operation was aborted.'), { name: 'AbortError' });

const isLook = (method: string, path: string): boolean => method === 'GET' || /(runCommand|getByIds)$/.test(path);

export const troubled = (fault?: FaultName, request = 0): Troubled => {
  const misfortune = fault && faults[fault];
  const plan = misfortune && misfortune !== 'no answer' ? [{ match: { nth: request }, ...misfortune }] : [];
  const { handle, advance, snapshot } = simulate({ world: rehearsalWorld, faults: { faults: plan } });
  const writes: string[] = [];
  const writtenAt: number[] = [];
  let count = 0;
  return {
    advance,
    writes,
    writtenAt,
    requests: () => count,
    left: () => left(snapshot()),
    handle: async asked => {
      count += 1;
      const isHit = misfortune === 'no answer' && count === request;
      const { pathname } = new URL(asked.url);
      if (!isLook(asked.method, pathname)) {
        writes.push(`${asked.method} ${pathname}`);
        writtenAt.push(count);
      }
      const answer = await handle(asked);
      if (isHit) throw noAnswer();
      return answer;
    },
  };
};
