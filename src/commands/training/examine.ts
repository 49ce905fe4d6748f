/** How far the world of a lesson is where it has to be. */
import type { Lesson } from '../../training/lesson.ts';
import { verdictOn } from '../../training/verdict.ts';
import { isPassed, type Verdict } from '../../training/verdict-inside.ts';
import type { Bench } from './bench.ts';
import { evidenceOf } from './evidence-of.ts';

export interface Examined {
  readonly checks: readonly Verdict[];
  readonly keeps: readonly Verdict[];
}

export const examine = async ({ checks, keeps = [] }: Lesson, bench: Bench): Promise<Examined> => {
  const evidence = evidenceOf(bench.options, bench.snapshot());
  return {
    checks: await Promise.all(checks.map(check => verdictOn(check, evidence))),
    keeps: await Promise.all(keeps.map(check => verdictOn(check, evidence))),
  };
};

export const isSolved = ({ checks, keeps }: Examined): boolean => [...checks, ...keeps].every(isPassed);
