/** A text to be read before something is decided: a plan, a step, a change, a problem. */
import type { PromptContext } from '../../../machine/prompt/context.ts';
import type { Frame } from '../frame/layout.ts';
import { Lines } from '../text/lines.tsx';
import { Typed } from '../text/typed.tsx';
import { type ReadingView, readingLayout } from './layout.ts';

interface Props {
  readonly view: ReadingView;
  readonly prompt: PromptContext;
  readonly frame: Frame;
}

export const Reading = ({ view, prompt, frame: { above, room } }: Props) => {
  const { heading, text, page, position, foot, takesName } = readingLayout(view, prompt, room);
  const seen = text.slice(prompt.top, prompt.top + page);
  const lines = [...heading, ...seen, ...position, ...foot];
  return (
    <>
      <Lines of={lines} />
      {takesName && (
        <Typed
          typing={prompt.typing}
          placeholder=""
          secret={false}
          columns={room.columns}
          row={above.length + lines.length}
        />
      )}
    </>
  );
};
