/** Something is going on: a sign of life, what it is, for how long, and why it takes its time. */
import type { BusyView } from '../../../machine/view.ts';
import { accent, entry, indented, line, quiet } from '../../lines/line.ts';
import type { Frame } from '../frame/layout.ts';
import { Lines } from '../text/lines.tsx';
import { wrapped } from '../text/wrap.ts';
import { useElapsed } from './clock.ts';

const frames = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
const perFrame = 80;

export const Busy = ({ view, frame: { room } }: { readonly view: BusyView; readonly frame: Frame }) => {
  const elapsed = useElapsed(perFrame);
  const sign = frames[Math.floor(elapsed / perFrame) % frames.length] ?? '';
  const seconds = Math.floor(elapsed / 1000);
  const doing = entry(accent(`${sign} `), view.says, quiet(seconds ? `  ${seconds} s` : ''));
  const waits = view.waits === undefined ? [] : indented(2, [line(quiet(view.waits))]);
  const heard = view.heard === undefined ? [] : indented(2, [line(quiet(`Azure said last: ${view.heard}`))]);
  return <Lines of={wrapped([doing, ...waits, ...heard], room.columns).slice(0, room.rows)} />;
};
