/** One question: what is asked and why, and the choices or the line to type into. */
import { Box } from 'ink';
import type { PromptContext } from '../../../machine/prompt/context.ts';
import type { QuestionView } from '../../../machine/view.ts';
import type { Frame } from '../frame/layout.ts';
import { Lines } from '../text/lines.tsx';
import { Typed } from '../text/typed.tsx';
import { Choices } from './choices.tsx';
import { Details } from './details.tsx';
import { questionLayout } from './layout.ts';

interface Props {
  readonly view: QuestionView;
  readonly prompt: PromptContext;
  readonly frame: Frame;
}

export const Question = ({ view, prompt, frame: { above, room } }: Props) => {
  const { said, typed, placeholder, page, pane, judged, objection } = questionLayout(view, prompt, room);
  return (
    <>
      <Lines of={said} />
      {typed && (
        <Typed
          typing={prompt.typing}
          placeholder={placeholder}
          secret={view.secret}
          columns={room.columns}
          row={above.length + said.length}
        />
      )}
      <Lines of={judged} />
      <Box flexDirection={pane?.is === 'beside' ? 'row' : 'column'}>
        <Choices prompt={prompt} page={page} columns={room.columns - (pane?.is === 'beside' ? pane.columns : 0)} />
        {pane && <Details {...pane} />}
      </Box>
      <Lines of={objection} />
    </>
  );
};
