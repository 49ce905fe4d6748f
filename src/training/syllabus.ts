/** The course as a learner sees it: every lesson with how far one is, and which one comes next. */
import type { Run } from './learning.ts';
import type { Lesson } from './lesson.ts';

export interface Entry {
  readonly id: string;
  readonly kind: Lesson['kind'];
  readonly title: string;
  readonly solved: boolean;
  /** Of the best run. */
  readonly points?: number;
}

export const syllabusOf = (
  lessons: readonly Pick<Lesson, 'id' | 'kind' | 'title'>[],
  runs: readonly Run[],
): readonly Entry[] =>
  lessons.map(({ id, kind, title }) => {
    const best = runs.find(({ lesson }) => lesson.id === id)?.score;
    return { id, kind, title, solved: best?.solved ?? false, ...(best && { points: best.points }) };
  });

/** The first that is not solved; the last where all are. */
export const nextOf = (entries: readonly Entry[]): Entry | undefined =>
  entries.find(({ solved }) => !solved) ?? entries.at(-1);

export const solvedOf = (entries: readonly Entry[]): string =>
  `${entries.filter(({ solved }) => solved).length} of ${entries.length} solved`;
