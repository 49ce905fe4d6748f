/** What became of one replay, and what is told of it as it goes. */
import type { Plan } from '../../model/plan.ts';
import type { Problem } from '../../model/problem.ts';
import type { Divergence } from '../../recordings/divergence.ts';
import type { Drifted } from '../../recordings/drift.ts';
import type { Recording } from '../../recordings/format-1.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Place } from '../options/place-options.ts';
import type { Missing } from './missing.ts';

export interface Verdict {
  readonly exitCode: ExitCode;
  /** The first difference from what was recorded. */
  readonly divergence?: Divergence;
  /** Every property that is no longer what it was; planned anew from it where a rebase was asked for. */
  readonly drift?: readonly Drifted[];
  readonly missing?: readonly Missing[];
  /** The step that stopped it. */
  readonly stoppedAt?: string;
  readonly problem?: Problem;
}

export interface Outcome extends Verdict {
  readonly file: string;
  /** Of the parameters, from 1. */
  readonly row?: number;
  readonly workflow?: string;
  /** Only the plan was wanted. */
  readonly planOnly?: true;
  /** The row was done by an earlier call. */
  readonly skipped?: true;
  /** Values that the environment gave. */
  readonly fromEnvironment?: readonly string[];
  readonly plan: Plan;
  readonly steps: Recording['steps'];
}

export type Happening =
  | { readonly is: 'started'; readonly on: Place }
  | { readonly is: 'planned'; readonly workflow: string; readonly plan: Plan }
  | ({ readonly is: 'step ended' } & Pick<Recording['steps'][number], 'step' | 'resource' | 'state'>)
  | ({ readonly is: 'ended' } & Verdict);
