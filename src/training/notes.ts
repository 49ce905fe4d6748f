/** What is said around a lesson: its goal, how far one is, what it was worth. */
import type { Score } from './learning.ts';
import type { Lesson } from './lesson.ts';
import type { Move } from './move.ts';
import { bad, good, indented, type Note, plain, quiet, strong } from './note.ts';
import { isPassed, type Verdict } from './verdict-inside.ts';

const incident = (moves: readonly Move[]): Note => {
  const said = moves.flatMap(({ says }) => says ?? []);
  return said.length ? [quiet('What has happened:'), ...indented(2, said.map(plain))] : [];
};

export const goalNote = (lesson: Lesson): Note => [
  strong(lesson.title),
  ...indented(2, [
    ...lesson.goal.map(plain),
    ...incident(lesson.incident ?? []),
    ...(lesson.sources ?? []).map(source => quiet(`As in: ${source}`)),
  ]),
];

const verdictLine = (verdict: Verdict): Note[number] =>
  isPassed(verdict) ? good(`✓ ${verdict.wants}`) : bad(`✗ ${verdict.wants}, but ${verdict.but}`);

export const checkNote = (checks: readonly Verdict[], keeps: readonly Verdict[]): Note => {
  const all = [...checks, ...keeps.filter(each => !isPassed(each))];
  const missing = all.filter(each => !isPassed(each)).length;
  return [
    strong(missing ? `${missing} of ${all.length} still missing` : 'All is as it has to be'),
    ...indented(2, all.map(verdictLine)),
  ];
};

const secondsInWords = (seconds: number): string => {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const scoreNote = (title: string, score: Score): Note => {
  const { points, actions, shortest, hints, asked, right, seconds, solutionShown } = score;
  return [
    good(`✓ Solved: ${title}`),
    ...indented(2, [
      strong(`${points} points`),
      plain(`${counted(actions, 'action')}; the short way takes ${shortest}. Looking is free.`),
      ...(hints ? [plain(counted(hints, 'hint'))] : []),
      ...(solutionShown
        ? [plain('The solution was shown, so it is worth no points: start the lesson once more, and do it yourself.')]
        : []),
      ...(asked ? [plain(`${right} of ${counted(asked, 'question')} foreseen rightly`)] : []),
      quiet(`${secondsInWords(seconds)} on the clock of the simulator`),
    ]),
  ];
};
