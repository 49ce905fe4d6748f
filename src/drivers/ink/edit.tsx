/** The answers that can be given anew, to pick one. */
import type { PromptContext } from '../../machine/prompt-context.ts';
import { blank, line, quiet, strong } from '../lines/line.ts';
import type { Frame } from './frame/layout.ts';
import { Choices } from './question/choices.tsx';
import { Lines } from './text/lines.tsx';

const heading = [
  line(strong('Which answer do you want to change?')),
  line(quiet('What follows from it is asked again where it no longer holds.')),
  blank,
];

/** How many answers are seen at a time. */
export const editPage = ({ room }: Frame): number => Math.max(1, room.rows - heading.length);

export const Edit = ({ prompt, frame }: { readonly prompt: PromptContext; readonly frame: Frame }) => (
  <>
    <Lines of={heading} />
    <Choices shown={prompt.shown} highlight={prompt.highlight} page={editPage(frame)} columns={frame.room.columns} />
  </>
);
