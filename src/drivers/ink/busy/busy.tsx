/** Something is going on: a sign of life, what it is, and for how long. */
import type { BusyView } from '../../../machine/view.ts';
import { accent, line, quiet } from '../../lines/line.ts';
import { Lines } from '../text/lines.tsx';
import { useElapsed } from './clock.ts';

const frames = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
const perFrame = 80;

export const Busy = ({ view }: { readonly view: BusyView }) => {
  const elapsed = useElapsed(perFrame);
  const sign = frames[Math.floor(elapsed / perFrame) % frames.length] ?? '';
  const seconds = Math.floor(elapsed / 1000);
  return <Lines of={[line(accent(`${sign} `), view.says, quiet(seconds ? `  ${seconds} s` : ''))]} />;
};
