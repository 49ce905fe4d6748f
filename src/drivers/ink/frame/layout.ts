/** What stands around every screen, and the room that it leaves. The whole is always lower than the terminal. */
import type { PromptContext } from '../../../machine/prompt/context.ts';
import type { View } from '../../../machine/view.ts';
import { blank, type Line, paragraphs } from '../../lines/line.ts';
import { rowsOfQuestion } from '../question/layout.ts';
import { isBeside } from '../question/pane.ts';
import { rowsOfReview } from '../reading/layout.ts';
import type { Times } from '../step-clock.ts';
import { headLine } from './head.ts';
import { hintLine, noticeLine } from './hints.ts';
import { fullest, type Size } from './size.ts';
import { stepLines, stepsInShort } from './steps.ts';

export interface Frame {
  readonly above: readonly Line[];
  readonly below: readonly Line[];
  /** For what is between. */
  readonly room: Size;
}

/** What a frame tells besides the view. */
export interface Around {
  readonly where: string;
  readonly size: Size;
  /** Said in place of the keys. */
  readonly notice?: string | undefined;
  readonly times: Times;
}

/** How many rows a screen cannot do without. */
const needed = (view: View, prompt: PromptContext, columns: number): number => {
  if (view.is === 'question') return Math.max(5, rowsOfQuestion(view, prompt, columns));
  return view.is === 'review' ? Math.max(5, rowsOfReview(view, columns)) : 5;
};

/** How many rows a screen wants before the steps are told in full. */
const wanted = (view: View, columns: number): number => {
  switch (view.is) {
    case 'question':
      return view.choices.some(({ details }) => details) && !isBeside(columns)
        ? Math.min(16, 12 + view.choices.length)
        : 10;
    case 'failed':
    case 'interrupted':
      return 10;
    case 'review':
    case 'pause':
    case 'changed':
      return 14;
    case 'busy':
    case 'end':
      return 2;
  }
};

export const frameOf = (view: View, prompt: PromptContext, { where, size, notice, times }: Around): Frame => {
  const { columns, rows } = size;
  const head = headLine(view.workflow.title, where, columns, view.answers);
  const hints = notice === undefined ? hintLine(view, prompt, columns) : noticeLine(notice, columns);
  // Ink clears the scrollback where it draws as many rows as the terminal has.
  const drawn = rows - 1;
  const full = { above: [...paragraphs([head], stepLines(view, times)), blank], below: [blank, hints] };
  const short = { above: [head, ...stepsInShort(view), blank], below: [blank, hints] };
  const tight = { above: stepsInShort(view), below: [hints] };
  const height = (form: Omit<Frame, 'room'>): number => form.above.length + form.below.length;
  const isRoomy = drawn - height(full) >= Math.max(wanted(view, columns), needed(view, prompt, columns));
  const lower = [short, tight, { above: [], below: [hints] }, { above: [], below: [] }] as const;
  const form = isRoomy ? full : fullest(lower, height, drawn, needed(view, prompt, columns));
  return { ...form, room: { columns, rows: Math.max(1, drawn - height(form)) } };
};
