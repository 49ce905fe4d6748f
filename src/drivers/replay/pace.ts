/** How long each moment of a recording is shown: as long as it was, within what can be followed and what is worth waiting for. */
import type { Moment } from './moments.ts';

export interface Pace {
  /** How many times as fast as it was. */
  readonly speed: number;
  /** The longest that one moment is shown, in seconds. */
  readonly idle: number;
}

export interface Shown extends Moment {
  /** When it comes up, in milliseconds from the first. */
  readonly from: number;
  /** How long it stays. */
  readonly stays: number;
}

/** Milliseconds in which most things are over: a person saw nothing of a wait that was shorter. */
const noticed = 120;

/** What only flashed by: writing is told however short it was, since it is what the session is for. */
const wasSeen = ({ view, at }: Moment, next: Moment | undefined): boolean =>
  view.is !== 'busy' || view.doing === 'applying' || (next?.at ?? at) - at >= noticed;

/** A session that a script held is over in a blink: nobody could follow it. */
const least = ({ view, answered }: Moment): number => (answered || view.is === 'busy' ? 500 : 1200);

export const paced = (moments: readonly Moment[], { speed, idle }: Pace): readonly Shown[] => {
  const seen = moments.filter((moment, i) => wasSeen(moment, moments[i + 1]));
  let from = 0;
  return seen.map((moment, i) => {
    const lasted = (seen[i + 1]?.at ?? moment.at) - moment.at;
    const stays = Math.min(Math.max(lasted, least(moment)), idle * 1000) / speed;
    const shown = { ...moment, from, stays };
    from += stays;
    return shown;
  });
};
