/** The rows below a recording that is played: where one is, and what can be pressed. */
import { accent, type Line, line, quiet, strong } from '../../lines/line.ts';
import type { Shown } from '../../replay/pace.ts';
import type { Playback, Reel } from './playback.ts';

const clock = (milliseconds: number): string => {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

const keys = [
  ['Space', 'pause or play'],
  ['←→', 'moment'],
  ['↑↓', 'step'],
  ['1-9', 'jump'],
  ['+-', 'speed'],
  ['q', 'quit'],
] as const;

export const statusLines = (
  moments: readonly Shown[],
  { chapters }: Reel,
  { at, is, factor }: Playback,
): readonly Line[] => {
  const last = moments.at(-1);
  const chapter = chapters.findLastIndex(({ first }) => first <= at);
  const isOver = at === moments.length - 1;
  const state = is === 'playing' ? '▶ playing' : isOver ? '■ over' : '‖ paused';
  const time = `${clock(moments[at]?.from ?? 0)} of ${clock(last ? last.from + last.stays : 0)}`;
  return [
    line(quiet('─'.repeat(24))),
    line(
      accent(state),
      `  ${chapter + 1} of ${chapters.length}: ${chapters[chapter]?.title ?? ''}`,
      quiet(`  ${time}  ×${factor}`),
    ),
    line(...keys.flatMap(([key, does], i) => [i ? '   ' : '', strong(key), quiet(` ${does}`)])),
  ];
};
