/** A text to be read, as long as it may be: a heading, a part of the text, and what is asked below it. */
import type { PromptContext } from '../../../machine/prompt/context.ts';
import type { ChangedView, FailedView, InterruptedView, PauseView, ReviewView } from '../../../machine/view.ts';
import { interruptedLines } from '../../lines/interrupted.ts';
import { accent, bad, blank, entry, type Line, line, quiet, strong, warning } from '../../lines/line.ts';
import { changedLines, pauseLines } from '../../lines/pause.ts';
import { changesNothing, planInShort, planLines, shells } from '../../lines/plan.ts';
import { objectionLines, problemLines } from '../../lines/problem.ts';
import { shellNames, shellOf } from '../desk.ts';
import type { Size } from '../frame/size.ts';
import { wrapped } from '../text/wrap.ts';

export type ReadingView = ReviewView | PauseView | ChangedView | FailedView | InterruptedView;

export interface ReadingLayout {
  readonly heading: readonly Line[];
  readonly text: readonly Line[];
  /** How many lines of the text are seen at a time. */
  readonly page: number;
  /** Where in the text one is, if not all of it is seen. */
  readonly position: readonly Line[];
  readonly foot: readonly Line[];
  readonly takesName: boolean;
}

const headingOf = ({ plan }: ReviewView): readonly Line[] => [
  changesNothing(plan)
    ? line(strong('Nothing has to be changed: everything is as it should be'))
    : line(strong(`The plan: ${planInShort(plan)}`), quiet('  Nothing is written before you confirm.')),
];

const footOf = ({ nameToType, problem }: ReviewView): readonly Line[] => {
  if (nameToType === undefined) return problem ? objectionLines(problem) : [];
  const asked = line(warning(`Type ${nameToType} to confirm the removal`));
  return problem ? [entry(bad(`✗ ${problem.happened}`)), asked] : [asked];
};

/** What there has to be besides the foot: the row to type into, the position, and a line of the plan. */
const rowsBeside = 3;

/** The rows that a plan cannot do without. */
export const rowsOfReview = (view: ReviewView, columns: number): number =>
  rowsBeside + wrapped(footOf(view), columns).length;

type Parts = Pick<ReadingLayout, 'heading' | 'text' | 'foot'>;

/** Which commands are seen is said by brackets, not by colour alone. */
const tabsOf = ({ plan }: ReviewView, prompt: PromptContext): readonly Line[] => {
  if (changesNothing(plan)) return [];
  const seen = shellOf(prompt);
  const tabs = shells.map(shell => (shell === seen ? accent(`[${shellNames[shell]}]`) : ` ${shellNames[shell]} `));
  return [line(quiet('Commands: '), ...tabs.flatMap((tab, i) => (i ? [' ', tab] : [tab])))];
};

const partsOf = (view: ReadingView, prompt: PromptContext): Parts => {
  switch (view.is) {
    case 'review':
      return {
        heading: headingOf(view),
        text: [...tabsOf(view, prompt), ...planLines(view.plan, shellOf(prompt))],
        foot: footOf(view),
      };
    case 'pause':
      return { heading: [], text: pauseLines(view), foot: [] };
    case 'changed':
      return { heading: [], text: changedLines(view), foot: [] };
    case 'failed':
      return { heading: [], text: problemLines(view.problem), foot: [] };
    case 'interrupted':
      return { heading: [], text: interruptedLines(view), foot: [] };
  }
};

const positionOf = (top: number, page: number, length: number): Line =>
  line(quiet(`lines ${top + 1} to ${Math.min(top + page, length)} of ${length}`));

export const readingLayout = (view: ReadingView, prompt: PromptContext, { columns, rows }: Size): ReadingLayout => {
  const isRoomy = rows > 8;
  const parts = partsOf(view, prompt);
  const takesName = view.is === 'review' && view.nameToType !== undefined;
  const heading = isRoomy && parts.heading.length ? wrapped([...parts.heading, blank], columns) : [];
  const foot = wrapped(isRoomy && parts.foot.length ? [blank, ...parts.foot] : parts.foot, columns).slice(
    0,
    Math.max(0, rows - rowsBeside),
  );
  const text = wrapped(parts.text, columns);
  const left = Math.max(1, rows - heading.length - foot.length - (takesName ? 1 : 0));
  const fits = text.length <= left;
  const page = fits ? left : Math.max(1, left - 1);
  const position = fits ? [] : [positionOf(prompt.top, page, text.length)];
  return { heading, text, page, position, foot, takesName };
};
