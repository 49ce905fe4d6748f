/** Decides in a replay what a person decides in a session, and what it has come to when it ends. */
import type { Halt, Script } from '../../drivers/replay/replay.ts';
import type { ConsentClass, Plan } from '../../model/plan.ts';
import { type Problem, ProblemError } from '../../model/problem.ts';
import type { Comparison } from '../../recordings/compare.ts';
import type { Divergence } from '../../recordings/divergence.ts';
import type { Drifted } from '../../recordings/drift.ts';
import type { Recording } from '../../recordings/format-1.ts';
import { exitCodes } from '../exit-codes.ts';
import { notAllowed } from './consent.ts';
import type { Guard } from './guard.ts';
import type { Verdict } from './outcome.ts';

export interface Case {
  readonly comparison: Comparison;
  readonly allow: readonly ConsentClass[];
  readonly planOnly: boolean;
  readonly rebase: boolean;
  /** The values that are not the recorded ones. */
  readonly bound: readonly string[];
}

export interface Judge extends Required<Pick<Script, 'consentsTo' | 'adopts'>> {
  readonly guard: Guard;
  /** What stopped it. */
  on(halt: Halt): Verdict;
  /** What it came to, where nothing did. */
  atTheEnd(replayed: Pick<Recording, 'steps' | 'facts'>): Verdict;
}

const driftProblem = (resources: readonly string[], why?: string): Problem => ({
  code: 'Drift',
  happened: `No longer what it was when this was recorded: ${[...new Set(resources)].join(', ')}`,
  ...(why !== undefined && { why }),
  try: ['See with --plan --rebase what would be done now', 'Replay with --rebase: it plans anew from what is there'],
});

const diverged = (divergence: Divergence): Verdict => ({ exitCode: exitCodes.diverged, divergence });

export const judge = ({ comparison, allow, planOnly, rebase, bound }: Case): Judge => {
  let objection: Verdict | undefined;
  let consented = false;
  let known: readonly Drifted[] = [];
  let atRefusal: readonly Drifted[] = [];

  const object = (verdict: Verdict | undefined): boolean => {
    objection ??= verdict;
    return objection === undefined;
  };

  const drifted = (found: readonly Drifted[], resource: string, state: string, why?: string): Verdict => ({
    exitCode: exitCodes.drift,
    problem: driftProblem(found.length ? found.map(each => each.resource) : [resource], why),
    ...(found[0] && { drift: found, divergence: comparison.drifted(found[0], state) }),
  });

  /** A drift changes what follows from it, so that it comes first, unless something before it differs. */
  const difference = (plan: Plan): Verdict | undefined => {
    const [first] = known;
    const parted = comparison.plan(plan);
    const at = (step: string | undefined): number => plan.findIndex(each => each.step === step);
    if (parted && (!first || parted.property === 'step' || at(parted.step) < at(first.step))) return diverged(parted);
    return first && drifted(known, first.resource, 'review');
  };

  const forbidden = (plan: Plan): Verdict | undefined => {
    const problem = notAllowed(plan, allow);
    return problem && { exitCode: exitCodes.declined, problem };
  };

  /** What was there instead, where that is no objection. */
  const rebased = () => (known.length ? { drift: known } : {});

  return {
    guard: (moment, step, resource, before) => {
      if (rebase) return;
      const found = comparison.drift.at(step, resource, before);
      if (moment === 'refusing') atRefusal = found;
      // Before that a plan only asks what it would send.
      else if (found.length && consented) {
        object(drifted(found, resource, `${step}.applying`));
        throw new ProblemError(driftProblem([resource]));
      }
    },
    consentsTo: plan => {
      known = comparison.drift.of(plan);
      if (!rebase) object(difference(plan));
      consented = object(planOnly ? { exitCode: exitCodes.done } : forbidden(plan));
      return consented;
    },
    adopts: item => {
      const found = comparison.drift.at(item.step, item.resource, item.before);
      known = [...known.filter(({ step }) => step !== item.step), ...found];
      return object(rebase ? forbidden([item]) : drifted(found, item.resource, `${item.step}.changed`));
    },
    on: halt => {
      if (objection) return objection.exitCode === exitCodes.done ? { ...objection, ...rebased() } : objection;
      switch (halt.is) {
        case 'answer refused': {
          const { field, step, problem } = halt;
          if (bound.includes(field)) return { exitCode: exitCodes.inputMissing, problem };
          return { ...diverged(comparison.answer(field, `${step}.${field}.choosing`, problem.happened)), problem };
        }
        case 'failed': {
          const { problem, step } = halt;
          const state = step ? `${step}.${consented ? 'applying' : 'looking'}` : 'planning';
          if (atRefusal[0]) return drifted(atRefusal, atRefusal[0].resource, state, problem.happened);
          return { exitCode: exitCodes.refused, problem, ...(step && { stoppedAt: step }) };
        }
        case 'input missing':
          return { exitCode: exitCodes.inputMissing };
        case 'changed':
        case 'plan refused':
          return { exitCode: exitCodes.declined };
      }
    },
    atTheEnd: replayed => {
      if (rebase) return { exitCode: exitCodes.done, ...rebased() };
      const differs = comparison.result(replayed);
      return differs ? diverged(differs) : { exitCode: exitCodes.done };
    },
  };
};
