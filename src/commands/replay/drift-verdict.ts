/** What a replay has come to where a resource is no longer what it was when that was recorded. */
import type { Problem } from '../../model/problem.ts';
import type { Comparison } from '../../recordings/compare.ts';
import type { Drifted } from '../../recordings/drift.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Verdict } from './outcome.ts';

export const driftProblem = (resources: readonly string[], why?: string): Problem => ({
  code: 'Drift',
  happened: `No longer what it was when this was recorded: ${[...new Set(resources)].join(', ')}`,
  ...(why !== undefined && { why }),
  try: ['See with --plan --rebase what would be done now', 'Replay with --rebase: it plans anew from what is there'],
});

export interface DriftSeen {
  /** The first first; where nothing was recorded of it, none. */
  readonly found: readonly Drifted[];
  /** By which it was noticed. */
  readonly resource: string;
  /** Of the machine. */
  readonly state: string;
  readonly why?: string;
}

export const driftVerdict = (comparison: Comparison, { found, resource, state, why }: DriftSeen): Verdict => ({
  exitCode: exitCodes.drift,
  problem: driftProblem(found.length ? found.map(each => each.resource) : [resource], why),
  ...(found[0] && { drift: found, divergence: comparison.drifted(found[0], state) }),
});
