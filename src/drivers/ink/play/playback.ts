/** Where one is in a recording that is played, and what each key does to that. */
import type { Chapter } from '../../replay/chapters.ts';

export interface Playback {
  /** Which moment is shown. */
  readonly at: number;
  readonly is: 'playing' | 'paused';
  /** Beside the speed that was asked for: how many times as fast. */
  readonly factor: number;
}

export type PlayKey =
  | { readonly is: 'toggle' | 'forward' | 'back' | 'next chapter' | 'last chapter' | 'faster' | 'slower' | 'quit' }
  | { readonly is: 'chapter'; readonly number: number };

export interface Reel {
  readonly length: number;
  readonly chapters: readonly Chapter[];
}

const within = (at: number, { length }: Reel): number => Math.max(0, Math.min(at, length - 1));

/** When a moment has had its time. */
export const goOn = (playback: Playback, reel: Reel): Playback => {
  const at = within(playback.at + 1, reel);
  return at === playback.at ? { ...playback, is: 'paused' } : { ...playback, at };
};

/** At the end there is nothing to go on with, so it starts anew. */
const toggled = (playback: Playback, { length }: Reel): Playback => {
  if (playback.is === 'playing') return { ...playback, is: 'paused' };
  return { ...playback, is: 'playing', at: playback.at === length - 1 ? 0 : playback.at };
};

export const pressed = (playback: Playback, key: PlayKey, reel: Reel): Playback => {
  const { chapters } = reel;
  const { at, factor } = playback;
  const jump = (to: number | undefined): Playback => ({ ...playback, at: within(to ?? at, reel) });
  switch (key.is) {
    case 'toggle':
      return toggled(playback, reel);
    case 'forward':
      return { ...jump(at + 1), is: 'paused' };
    case 'back':
      return { ...jump(at - 1), is: 'paused' };
    case 'next chapter':
      return jump(chapters.find(({ first }) => first > at)?.first);
    case 'last chapter':
      return jump(chapters.findLast(({ first }) => first < at)?.first);
    case 'chapter':
      return jump(chapters[key.number - 1]?.first);
    case 'faster':
      return { ...playback, factor: Math.min(16, factor * 2) };
    case 'slower':
      return { ...playback, factor: Math.max(1 / 16, factor / 2) };
    case 'quit':
      return playback;
  }
};
