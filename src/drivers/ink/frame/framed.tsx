/** A screen with what stands above and below it. */
import { Box } from 'ink';
import type { Scene } from '../scene.ts';
import { ScreenOf } from '../screen-of.tsx';
import { Lines } from '../text/lines.tsx';

export const Framed = ({ view, prompt, frame }: NonNullable<Scene['open']>) => (
  <Box flexDirection="column" width={frame.room.columns}>
    <Lines of={frame.above} />
    <ScreenOf view={view} prompt={prompt} frame={frame} />
    <Lines of={frame.below} />
  </Box>
);
