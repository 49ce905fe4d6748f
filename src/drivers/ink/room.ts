/** How much there is to point at or to scroll through, and how much of it is seen: what the prompt has to know of a screen. */
import type { PromptContext } from '../../machine/prompt/context.ts';
import type { View } from '../../machine/view.ts';
import { isEditing } from './ask.ts';
import { editPage } from './edit.tsx';
import type { Frame } from './frame/layout.ts';
import { helpLayout } from './help/layout.ts';
import { questionLayout } from './question/layout.ts';
import { readingLayout } from './reading/layout.ts';

export const roomOf = (view: View, prompt: PromptContext, frame: Frame): PromptContext['room'] => {
  if (prompt.over) return helpRoom(view, prompt, frame);
  switch (view.is) {
    case 'question':
      return { length: prompt.shown.length, page: questionLayout(view, prompt, frame.room).page };
    case 'review':
      if (isEditing(prompt.ask)) return { length: prompt.shown.length, page: editPage(frame) };
      return readingRoom(view, prompt, frame);
    case 'pause':
    case 'changed':
    case 'failed':
    case 'interrupted':
      return readingRoom(view, prompt, frame);
    case 'busy':
    case 'end':
      return { length: 0, page: 1 };
  }
};

const readingRoom = (
  view: Parameters<typeof readingLayout>[0],
  prompt: PromptContext,
  frame: Frame,
): PromptContext['room'] => {
  const { text, page } = readingLayout(view, prompt, frame.room);
  return { length: text.length, page };
};

const helpRoom = (view: View, prompt: PromptContext, frame: Frame): PromptContext['room'] => {
  const { text, page } = helpLayout(view, prompt, frame.room);
  return { length: text.length, page };
};
