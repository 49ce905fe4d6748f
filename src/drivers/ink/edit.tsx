/** The answers that can be given anew, to pick one. */
import type { PromptContext } from '../../machine/prompt/context.ts';
import { blank, type Line, line, quiet, strong } from '../lines/line.ts';
import { Answers } from './answers.tsx';
import type { Frame } from './frame/layout.ts';
import { Lines } from './text/lines.tsx';
import { wrapped } from './text/wrap.ts';

const consequence = 'What follows from it is asked again where it no longer holds.';

const heading = ({ room }: Frame): readonly Line[] => [
  line(strong('Which answer do you want to change?')),
  ...(room.rows > 8 ? wrapped([line(quiet(consequence)), blank], room.columns) : []),
];

/** How many answers are seen at a time. */
export const editPage = (frame: Frame): number => Math.max(1, frame.room.rows - heading(frame).length);

export const Edit = ({ prompt, frame }: { readonly prompt: PromptContext; readonly frame: Frame }) => (
  <>
    <Lines of={heading(frame)} />
    <Answers prompt={prompt} page={editPage(frame)} columns={frame.room.columns} />
  </>
);
