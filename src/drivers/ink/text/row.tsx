/** A line as it is drawn: one row, cut at the edge, and drawn anew only where it is another than before. */
import { Text } from 'ink';
import { memo, useContext } from 'react';
import { inPlain, type Line } from '../../lines/line.ts';
import { ThemeContext } from '../theme.ts';

interface Props {
  readonly line: Line;
}

const isSame = ({ line: before }: Props, { line: after }: Props): boolean =>
  before.indent === after.indent &&
  before.spans.length === after.spans.length &&
  before.spans.every(({ text, tone }, i) => text === after.spans[i]?.text && tone === after.spans[i]?.tone);

/** An empty text would have no height. */
const space = ' ';

export const Row = memo(({ line }: Props) => {
  const theme = useContext(ThemeContext);
  if (inPlain(line) === '') return <Text>{space}</Text>;
  return (
    <Text wrap="truncate">
      {' '.repeat(line.indent)}
      {line.spans.map(({ text, tone }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a span is nothing but its place in the line
        <Text key={i} {...(tone && theme[tone])}>
          {text}
        </Text>
      ))}
    </Text>
  );
}, isSame);
