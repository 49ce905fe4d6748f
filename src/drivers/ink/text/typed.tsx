/** What is being typed, with the terminal's own cursor in it. */
import { Text, useCursor } from 'ink';
import { useContext } from 'react';
import type { Typing } from '../../../machine/prompt/typing.ts';
import { ThemeContext } from '../theme.ts';
import { cut, widthOf } from './width.ts';

interface Props {
  readonly typing: Typing;
  /** Said where nothing is typed. */
  readonly placeholder: string;
  readonly secret: boolean;
  readonly columns: number;
  /** Where on the screen this row is. */
  readonly row: number;
}

const lead = '› ';

/** The part that is seen: a long text is followed so that the cursor stays in view. */
const seen = ({ text, cursor }: Typing, columns: number): { readonly text: string; readonly at: number } => {
  let from = 0;
  while (widthOf(text.slice(from, cursor)) >= columns) from += [...text.slice(from)][0]?.length ?? 1;
  return { text: cut(text.slice(from), columns)[0], at: widthOf(text.slice(from, cursor)) };
};

export const Typed = ({ typing, placeholder, secret, columns, row }: Props) => {
  const theme = useContext(ThemeContext);
  const { setCursorPosition } = useCursor();
  const masked = secret ? { ...typing, text: typing.text.replaceAll(/[\s\S]/g, '•') } : typing;
  const { text, at } = seen(masked, Math.max(1, columns - widthOf(lead) - 1));
  setCursorPosition({ x: widthOf(lead) + at, y: row });
  return (
    <Text wrap="truncate">
      <Text {...theme.accent}>{lead}</Text>
      {text || <Text {...theme.quiet}>{placeholder}</Text>}
    </Text>
  );
};
