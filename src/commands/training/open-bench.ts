/** A lesson with its world: built, and with what has happened there before. */
import { contoso } from '../../simulator/contoso.ts';
import { readFaults } from '../../simulator/faults/read-faults.ts';
import type { Options } from '../../simulator/options.ts';
import { type World, world } from '../../simulator/world.ts';
import type { Lesson } from '../../training/lesson.ts';
import { Bench } from './bench.ts';
import { makeMoves } from './make-move.ts';

const builtWorld = ({ world: start }: Lesson): World => (start === 'contoso' ? contoso : world(start));

const optionsOf = ({ replicationDelay, faults }: Lesson, seed: number): Options => ({
  seed,
  retryAfter: true,
  ...(replicationDelay !== undefined && { replicationDelay }),
  ...(faults && { faults: readFaults(JSON.stringify({ faults })) }),
});

/** @throws where the world cannot be built, or the plan of faults is none */
export const openBench = async (lesson: Lesson, seed: number): Promise<Bench> => {
  const { faults: _, ...calm } = optionsOf(lesson, seed);
  const before = new Bench(calm, builtWorld(lesson));
  await makeMoves(before, lesson.incident ?? []);
  return new Bench(optionsOf(lesson, seed), before.world());
};
