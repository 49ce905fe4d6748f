/** Lines below each other, a row each. */
import { Box } from 'ink';
import type { Line } from '../../lines/line.ts';
import { Row } from './row.tsx';

export const Lines = ({ of }: { readonly of: readonly Line[] }) => (
  <Box flexDirection="column">
    {of.map((line, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is nothing but its place on the screen
      <Row key={i} line={line} />
    ))}
  </Box>
);
