/** Whether a lesson is sound: its solution solves it, nothing else does by accident, and looking changes nothing. */
import type { Lesson } from '../../training/lesson.ts';
import { isPassed, type Verdict } from '../../training/verdict-inside.ts';
import type { Bench } from './bench.ts';
import { examine, isSolved } from './examine.ts';
import { makeMoves } from './make-move.ts';
import { openBench } from './open-bench.ts';

const told = ({ wants, but }: Verdict): string => `${wants}, but ${but}`;

const twins = (texts: readonly string[]): readonly string[] => texts.filter((text, i) => texts.indexOf(text) !== i);

const atStart = async (lesson: Lesson, bench: Bench): Promise<readonly string[]> => {
  const before = JSON.stringify(bench.world());
  const { checks, keeps } = await examine(lesson, bench);
  return [
    ...checks.filter(isPassed).map(({ wants }) => `an empty run passes the check: ${wants}`),
    ...twins(checks.map(told)).map(text => `two checks say the same: ${text}`),
    ...keeps.filter(each => !isPassed(each)).map(each => `does not hold at the start: ${told(each)}`),
    ...(JSON.stringify(bench.world()) === before ? [] : ['the checks change the world']),
    ...twins(lesson.hints).map(hint => `two hints say the same: ${hint}`),
  ];
};

const afterSolution = async (lesson: Lesson, bench: Bench): Promise<readonly string[]> => {
  const troubles = await makeMoves(bench, lesson.solution);
  const { checks, keeps } = await examine(lesson, bench);
  const left = [...checks, ...keeps].filter(each => !isPassed(each)).map(each => `the solution leaves: ${told(each)}`);
  // Trouble on the way is part of some lessons, and explains what is left in the others.
  return left.length
    ? [...left, ...troubles.flatMap(each => (each ? [`on the way: ${each.code}: ${each.happened}`] : []))]
    : [];
};

const afterNaive = async (lesson: Lesson, bench: Bench): Promise<readonly string[]> => {
  await makeMoves(bench, lesson.naive ?? []);
  return isSolved(await examine(lesson, bench)) ? ['the naive repair passes'] : [];
};

/** What is wrong with the lesson; nothing where it is sound. */
export const faultsOf = async (lesson: Lesson, seed = 1): Promise<readonly string[]> => {
  const complaints = await atStart(lesson, await openBench(lesson, seed));
  const solved = await afterSolution(lesson, await openBench(lesson, seed));
  const naive = lesson.naive ? await afterNaive(lesson, await openBench(lesson, seed)) : [];
  const lacking = lesson.kind === 'drill' && !lesson.naive ? ['a drill needs a naive repair that fails'] : [];
  return [...complaints, ...solved, ...naive, ...lacking];
};
