/** What is open, with the prompt beside it, fitted into a terminal. */
import { type Prompt, startPrompt } from '../../machine/prompt/prompt.ts';
import type { View } from '../../machine/view.ts';
import { harmless } from '../lines/harmless.ts';
import { askOf } from './ask.ts';
import { type Around, frameOf } from './frame/layout.ts';
import { roomOf } from './room.ts';
import type { Scene } from './scene.ts';

type Opened = NonNullable<Scene['open']>;

/** The prompt is told how much room it has. */
export const opened = (view: View, prompt: Prompt, around: Around): Opened => {
  const before = prompt.getSnapshot().context;
  prompt.send({ type: 'fit', ...roomOf(view, before, frameOf(view, before, around)) });
  const context = prompt.getSnapshot().context;
  return { view, prompt: context, frame: frameOf(view, context, around) };
};

/** As it first comes up. */
export const justOpened = (view: View, around: Around): Opened => {
  const prompt = startPrompt();
  const shown = harmless(view);
  const ask = askOf(shown);
  if (ask) prompt.send({ type: 'open', ask });
  return opened(shown, prompt, around);
};
