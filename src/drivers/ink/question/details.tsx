/** The pane with what is known of a choice, and an edge that tells it from the list. */
import { Box, Text } from 'ink';
import { useContext } from 'react';
import { Lines } from '../text/lines.tsx';
import { ThemeContext } from '../theme.ts';
import type { Pane } from './pane.ts';

export const Details = ({ columns, rows, lines, is }: Pane) => {
  const theme = useContext(ThemeContext);
  return (
    <Box width={columns} height={is === 'below' ? rows : Math.max(1, lines.length)}>
      <Text {...theme.quiet}>{Array.from({ length: Math.max(1, lines.length) }, () => '│ ').join('\n')}</Text>
      <Lines of={lines} />
    </Box>
  );
};
