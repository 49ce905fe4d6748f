/** Lines as they are drawn: one row each, cut at the edge. */
import { Box, Text } from 'ink';
import { useContext } from 'react';
import { inPlain, type Line } from '../../lines/line.ts';
import { ThemeContext } from '../theme.ts';

const Row = ({ line: { indent, spans } }: { readonly line: Line }) => {
  const theme = useContext(ThemeContext);
  return (
    <Text wrap="truncate">
      {' '.repeat(indent)}
      {spans.map(({ text, tone }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a span is nothing but its place in the line
        <Text key={i} {...(tone && theme[tone])}>
          {text}
        </Text>
      ))}
    </Text>
  );
};

/** An empty text would have no height. */
const isEmpty = (line: Line): boolean => inPlain(line) === '';

export const Lines = ({ of }: { readonly of: readonly Line[] }) => (
  <Box flexDirection="column">
    {of.map((line, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is nothing but its place on the screen
      <Box key={i} height={1}>
        {isEmpty(line) ? null : <Row line={line} />}
      </Box>
    ))}
  </Box>
);
