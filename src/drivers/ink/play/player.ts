/** A recording that is played: the moment that is shown, and the clock that turns to the next. */
import { chaptersOf } from '../../replay/chapters.ts';
import type { Shown } from '../../replay/pace.ts';
import { goOn, type Playback, type PlayKey, pressed, type Reel } from './playback.ts';

export class Player {
  readonly moments: readonly Shown[];
  readonly reel: Reel;
  readonly #listeners = new Set<() => void>();
  readonly #leave: () => void;
  #playback: Playback = { at: 0, is: 'playing', factor: 1 };
  #timer: NodeJS.Timeout | undefined;

  constructor(moments: readonly Shown[], leave: () => void) {
    this.moments = moments;
    this.reel = { length: moments.length, chapters: chaptersOf(moments) };
    this.#leave = leave;
    this.#wind();
  }

  readonly playback = (): Playback => this.#playback;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly press = (key: PlayKey): void => {
    if (key.is === 'quit') this.stop();
    else this.#turn(pressed(this.#playback, key, this.reel));
  };

  stop(): void {
    clearTimeout(this.#timer);
    this.#leave();
  }

  #turn(playback: Playback): void {
    this.#playback = playback;
    this.#wind();
    for (const listener of this.#listeners) listener();
  }

  #wind(): void {
    clearTimeout(this.#timer);
    const { at, is, factor } = this.#playback;
    const stays = this.moments[at]?.stays ?? 0;
    if (is === 'playing') this.#timer = setTimeout(() => this.#turn(goOn(this.#playback, this.reel)), stays / factor);
  }
}
