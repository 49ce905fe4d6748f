/** A lesson that was worked on, as it is kept: what was done, and what that is worth. */
import { createHash } from 'node:crypto';
import type { Run, Score } from '../../training/learning.ts';
import type { Lesson } from '../../training/lesson.ts';
import { actionsIn, scoreOf } from '../../training/scoring.ts';
import type { Bench } from './bench.ts';
import { examine, isSolved } from './examine.ts';
import { makeMoves } from './make-move.ts';
import { openBench } from './open-bench.ts';

/** Another edition of a lesson is another lesson. */
export const digestOf = (lesson: Lesson): string => createHash('sha256').update(JSON.stringify(lesson)).digest('hex');

/** Actions of the solution, in a world of its own. */
export const shortestWay = async (lesson: Lesson, seed: number): Promise<number> => {
  const bench = await openBench(lesson, seed);
  await makeMoves(bench, lesson.solution);
  return actionsIn(bench.acts);
};

export const judged = async (lesson: Lesson, bench: Bench, shortest: number): Promise<Score> =>
  scoreOf({
    acts: bench.acts,
    solved: isSolved(await examine(lesson, bench)),
    seconds: bench.seconds,
    shortest,
  });

export const runOf = async (lesson: Lesson, seed: number, bench: Bench, started: Date): Promise<Run> => ({
  lesson: { id: lesson.id, title: lesson.title, digest: digestOf(lesson) },
  seed,
  started: started.toISOString(),
  ended: new Date().toISOString(),
  acts: [...bench.acts],
  score: await judged(lesson, bench, await shortestWay(lesson, seed)),
});
