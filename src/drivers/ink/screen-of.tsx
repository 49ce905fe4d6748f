/** The screen for a view. */
import type { PromptContext } from '../../machine/prompt/context.ts';
import type { View } from '../../machine/view.ts';
import { isEditing } from './ask.ts';
import { Busy } from './busy/busy.tsx';
import { Edit } from './edit.tsx';
import type { Frame } from './frame/layout.ts';
import { Help } from './help/help.tsx';
import { Question } from './question/question.tsx';
import { Interrupted } from './reading/interrupted.tsx';
import { Reading } from './reading/reading.tsx';

interface Props {
  readonly view: View;
  readonly prompt: PromptContext;
  readonly frame: Frame;
}

export const ScreenOf = ({ view, prompt, frame }: Props) => {
  if (prompt.over) return <Help view={view} prompt={prompt} frame={frame} />;
  switch (view.is) {
    case 'question':
      return <Question view={view} prompt={prompt} frame={frame} />;
    case 'review':
      if (isEditing(prompt.ask)) return <Edit prompt={prompt} frame={frame} />;
      return <Reading view={view} prompt={prompt} frame={frame} />;
    case 'pause':
    case 'changed':
    case 'failed':
      return <Reading view={view} prompt={prompt} frame={frame} />;
    case 'interrupted':
      return <Interrupted view={view} prompt={prompt} frame={frame} />;
    case 'busy':
      return <Busy key={view.says} view={view} frame={frame} />;
    case 'end':
      return null;
  }
};
