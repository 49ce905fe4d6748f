/** Decides in a replay what a person decides in a session, and what it has come to when it ends. */
import type { Halt } from '../../drivers/replay/replay.ts';
import type { ConsentClass, Plan, PlanItem } from '../../model/plan.ts';
import { ProblemError } from '../../model/problem.ts';
import type { Comparison } from '../../recordings/compare.ts';
import type { Divergence } from '../../recordings/divergence.ts';
import type { Drifted } from '../../recordings/drift.ts';
import type { Recording } from '../../recordings/format-1.ts';
import { exitCodes } from '../exit-codes.ts';
import { notAllowed } from './consent.ts';
import { driftProblem, driftVerdict } from './drift-verdict.ts';
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

const diverged = (divergence: Divergence): Verdict => ({ exitCode: exitCodes.diverged, divergence });

export class Judge {
  readonly #case: Case;
  /** The first thing that speaks against going on: what follows from it does not count. */
  #objection: Verdict | undefined;
  #consented = false;
  /** What has drifted, as far as the plan shows it. */
  #known: readonly Drifted[] = [];
  #atRefusal: readonly Drifted[] = [];

  constructor(one: Case) {
    this.#case = one;
  }

  readonly guard: Guard = (moment, step, resource, before) => {
    const { comparison, rebase } = this.#case;
    if (rebase) return;
    const found = comparison.drift.at(step, resource, before);
    if (moment === 'refusing') this.#atRefusal = found;
    // Before that a plan only asks what it would send.
    else if (found.length && this.#consented) {
      this.#object(driftVerdict(comparison, { found, resource, state: `${step}.applying` }));
      throw new ProblemError(driftProblem([resource]));
    }
  };

  readonly consentsTo = (plan: Plan): boolean => {
    const { comparison, rebase, planOnly } = this.#case;
    this.#known = comparison.drift.of(plan);
    if (!rebase) this.#object(this.#difference(plan));
    this.#consented = this.#object(planOnly ? { exitCode: exitCodes.done } : this.#forbidden(plan));
    return this.#consented;
  };

  readonly adopts = (item: PlanItem): boolean => {
    const { comparison, rebase } = this.#case;
    const { step, resource, before } = item;
    const found = comparison.drift.at(step, resource, before);
    this.#known = [...this.#known.filter(each => each.step !== step), ...found];
    const changed = { found, resource, state: `${step}.changed` };
    return this.#object(rebase ? this.#forbidden([item]) : driftVerdict(comparison, changed));
  };

  /** What it has come to where it was stopped. */
  on(halt: Halt): Verdict {
    const objection = this.#objection;
    if (objection) return objection.exitCode === exitCodes.done ? { ...objection, ...this.#rebased() } : objection;
    switch (halt.is) {
      case 'answer refused':
        return this.#onRefusedAnswer(halt);
      case 'failed':
        return this.#onFailure(halt);
      case 'input missing':
        return { exitCode: exitCodes.inputMissing };
      case 'changed':
      case 'plan refused':
        return { exitCode: exitCodes.declined };
    }
  }

  /** What it has come to where nothing stopped it. */
  atTheEnd(replayed: Pick<Recording, 'steps' | 'facts'>): Verdict {
    if (this.#case.rebase) return { exitCode: exitCodes.done, ...this.#rebased() };
    const differs = this.#case.comparison.result(replayed);
    return differs ? diverged(differs) : { exitCode: exitCodes.done };
  }

  /** @returns whether it may go on */
  #object(verdict: Verdict | undefined): boolean {
    this.#objection ??= verdict;
    return this.#objection === undefined;
  }

  /** A drift changes what follows from it, so that it comes first, unless something before it differs. */
  #difference(plan: Plan): Verdict | undefined {
    const { comparison } = this.#case;
    const [first] = this.#known;
    const parted = comparison.plan(plan);
    const at = (step: string | undefined): number => plan.findIndex(each => each.step === step);
    if (parted && (!first || parted.property === 'step' || at(parted.step) < at(first.step))) return diverged(parted);
    return first && driftVerdict(comparison, { found: this.#known, resource: first.resource, state: 'review' });
  }

  #forbidden(plan: Plan): Verdict | undefined {
    const problem = notAllowed(plan, this.#case.allow);
    return problem && { exitCode: exitCodes.declined, problem };
  }

  /** What was there instead, where that is no objection. */
  #rebased(): Pick<Verdict, 'drift'> {
    return this.#known.length ? { drift: this.#known } : {};
  }

  #onRefusedAnswer({ field, step, problem }: Extract<Halt, { is: 'answer refused' }>): Verdict {
    const { bound, comparison } = this.#case;
    if (bound.includes(field)) return { exitCode: exitCodes.inputMissing, problem };
    return { ...diverged(comparison.answer(field, `${step}.${field}.choosing`, problem.happened)), problem };
  }

  #onFailure({ step, problem }: Extract<Halt, { is: 'failed' }>): Verdict {
    const state = step ? `${step}.${this.#consented ? 'applying' : 'looking'}` : 'planning';
    const [first] = this.#atRefusal;
    if (!first) return { exitCode: exitCodes.refused, problem, ...(step && { stoppedAt: step }) };
    const seen = { found: this.#atRefusal, resource: first.resource, state, why: problem.happened };
    return driftVerdict(this.#case.comparison, seen);
  }
}
