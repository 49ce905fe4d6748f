/** A learner's place in a class: a world of its own, and how far it is. */
import { answering } from '../../../simulator/http/answering.ts';
import { paceOf } from '../../../simulator/http/pace.ts';
import type { Request, Response } from '../../../simulator/wire.ts';
import type { Score } from '../../../training/learning.ts';
import type { Lesson } from '../../../training/lesson.ts';
import { scoreOf } from '../../../training/scoring.ts';
import { isPassed, type Verdict } from '../../../training/verdict-inside.ts';
import type { Bench } from '../bench.ts';
import { examine } from '../examine.ts';
import { openBench } from '../open-bench.ts';

export interface Standing {
  readonly name: string;
  readonly actions: number;
  readonly passed: number;
  readonly checks: number;
  readonly hints: number;
  /** Once all is as it has to be. */
  readonly points?: number;
}

export interface Checked {
  readonly verdicts: readonly Verdict[];
  readonly score: Score;
  readonly standing: Standing;
}

export interface Seat {
  readonly name: string;
  readonly bench: Bench;
  /** Answers as Azure, in this world. */
  readonly answer: (request: Request) => Promise<Response>;
  readonly check: () => Promise<Checked>;
}

export const openSeat = async (name: string, lesson: Lesson, seed: number, shortest: number): Promise<Seat> => {
  const bench = await openBench(lesson, seed);
  const answer = answering({ simulator: bench, pace: paceOf(0), scheme: 'http', anyHost: true, asMachine: undefined });
  const check = async (): Promise<Checked> => {
    const { checks, keeps } = await examine(lesson, bench);
    const verdicts = [...checks, ...keeps];
    const { acts, seconds } = bench;
    const score = scoreOf({ acts, seconds, solved: verdicts.every(isPassed), shortest });
    const { actions, hints, points, solved } = score;
    const passed = checks.filter(isPassed).length;
    const standing = { name, actions, passed, checks: checks.length, hints, ...(solved && { points }) };
    return { verdicts, score, standing };
  };
  return { name, bench, answer, check };
};
