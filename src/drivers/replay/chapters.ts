/** The parts of a recording that one can jump to: its steps, the plan, and the end. */
import type { Moment } from './moments.ts';

export interface Chapter {
  readonly title: string;
  /** Its first moment. */
  readonly first: number;
}

const titleOf = ({ step, view }: Moment): string | undefined => {
  if (view.is === 'end') return 'The end';
  return view.is === 'review' ? 'The plan' : step;
};

/** What belongs to nothing belongs to what came before. */
export const chaptersOf = (moments: readonly Moment[]): readonly Chapter[] => {
  const chapters: Chapter[] = [];
  for (const [first, moment] of moments.entries()) {
    const before = chapters.at(-1)?.title;
    const title = titleOf(moment) ?? before ?? moment.view.workflow.title;
    if (title !== before) chapters.push({ title, first });
  }
  return chapters;
};
