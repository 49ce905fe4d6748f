/** The help over a screen; what lies below stays as it was. */
import type { PromptContext } from '../../../machine/prompt/context.ts';
import type { View } from '../../../machine/view.ts';
import type { Frame } from '../frame/layout.ts';
import { Lines } from '../text/lines.tsx';
import { helpLayout } from './layout.ts';

interface Props {
  readonly view: View;
  readonly prompt: PromptContext;
  readonly frame: Frame;
}

export const Help = ({ view, prompt, frame: { room } }: Props) => {
  const { text, page } = helpLayout(view, prompt, room);
  return <Lines of={text.slice(prompt.top, prompt.top + page)} />;
};
