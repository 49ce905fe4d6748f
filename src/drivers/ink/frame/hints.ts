/** The last row: the keys that do something here. */
import { isAtEnd, type PromptContext } from '../../../machine/prompt/context.ts';
import type { QuestionView, View } from '../../../machine/view.ts';
import { accent, type Line, line, quiet, strong } from '../../lines/line.ts';
import { isEditing } from '../ask.ts';
import { shellNames, shellOf } from '../desk.ts';
import { shortened, widthOf } from '../text/width.ts';

export type Hint = readonly [key: string, does: string];

const cancel: Hint = ['Ctrl+C', 'cancel'];
const backTo = (back: QuestionView['back']): readonly Hint[] =>
  back === 'nowhere' ? [] : [['Esc', back === 'home' ? 'home' : 'back']];
const agree = (prompt: PromptContext, does: string): Hint => ['Enter', isAtEnd(prompt) ? does : 'read on'];
const scroll = ({ room }: PromptContext): readonly Hint[] => (room.length > room.page ? [['↑↓', 'scroll']] : []);

const toggle = ({ details }: PromptContext): string => (details === 'shown' ? 'hide details' : 'details');

const onQuestion = ({ back, secret }: QuestionView, prompt: PromptContext): readonly Hint[] => {
  const help: Hint = [secret ? 'Ctrl+G' : '?', 'help'];
  if (prompt.ask?.is === 'type') return [['Enter', 'accept'], ...backTo(back), help, cancel];
  const tab: readonly Hint[] = prompt.shown.some(({ details }) => details) ? [['Tab', toggle(prompt)]] : [];
  return [['↑↓', 'choose'], ['Enter', 'accept'], ...backTo(back), help, cancel, ...tab, ['type', 'to narrow']];
};

/** The most useful first: a narrow terminal drops the last. */
export const hintsOf = (view: View, prompt: PromptContext): readonly Hint[] => {
  switch (view.is) {
    case 'question':
      return onQuestion(view, prompt);
    case 'review':
      if (isEditing(prompt.ask)) return [['↑↓', 'choose'], ['Enter', 'edit'], ['Esc', 'the plan'], cancel];
      return [
        agree(prompt, 'confirm'),
        ...scroll(prompt),
        ['Esc', 'back'],
        ['Ctrl+E', 'edit'],
        ['Tab', shellNames[shellOf({ ...prompt, side: prompt.side + 1 })]],
        ['Ctrl+Y', 'copy'],
        ['Ctrl+S', 'save'],
        ['?', 'help'],
        cancel,
      ];
    case 'pause':
      return [['Enter', 'go on'], ['s', 'stop'], ...scroll(prompt), cancel];
    case 'changed':
      return [agree(prompt, 'go on'), ['s', 'stop'], ...scroll(prompt), cancel];
    case 'failed':
      return [...view.can.map((can): Hint => [can.slice(0, 1), can]), ...scroll(prompt), cancel];
    case 'interrupted':
      return [['w', 'keep waiting'], ['l', 'leave'], ['u', 'stop and undo'], ...scroll(prompt), ['Ctrl+C', 'at once']];
    case 'busy':
      return view.doing === 'settling' ? [['Ctrl+C', 'leave without waiting']] : [cancel];
    case 'end':
      return [];
  }
};

const gap = '   ';

export const hintLine = (view: View, prompt: PromptContext, columns: number): Line => {
  let room = columns;
  const hints = prompt.over ? [...scroll(prompt), ['any other key', 'back'] as const] : hintsOf(view, prompt);
  const fitting = hints.filter(([key, does], i) => {
    room -= widthOf(`${i ? gap : ''}${key} ${does}`);
    return room >= 0;
  });
  return line(...fitting.flatMap(([key, does], i) => [i ? gap : '', strong(key), quiet(` ${does}`)]));
};

export const noticeLine = (notice: string, columns: number): Line => line(accent(shortened(notice, columns)));
