/** The course in a list: what there is, what is solved, what is next. */
import type { Learning } from '../../training/learning.ts';
import { type Entry, nextOf, solvedOf, syllabusOf } from '../../training/syllabus.ts';
import type { Course } from './course.ts';

const line = ({ id, title, kind, solved, points }: Entry, isNext: boolean): string =>
  `${solved ? '✓' : isNext ? '▸' : '·'} ${id.padEnd(24)}${kind.padEnd(8)}${title}${solved ? `  ${points} points` : ''}`;

export const listed = ({ lessons }: Course, { learner, runs }: Learning, as: 'json' | 'lines'): string => {
  const entries = syllabusOf(lessons, runs);
  const next = nextOf(entries);
  if (as === 'json') return JSON.stringify({ learner, next: next?.id, lessons: entries }, null, 2);
  return [`${learner}: ${solvedOf(entries)}`, ...entries.map(entry => line(entry, entry === next))].join('\n');
};
