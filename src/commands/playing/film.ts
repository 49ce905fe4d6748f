/** A recording as an asciicast: what the person saw, drawn by the screen itself, with a mark at each step. */
import { chaptersOf } from '../../drivers/replay/chapters.ts';
import type { Moment } from '../../drivers/replay/moments.ts';
import { type Pace, paced } from '../../drivers/replay/pace.ts';
import { castOf } from '../../exports/cast.ts';
import type { Recording } from '../../recordings/format-1.ts';
import { whereOf } from './moments.ts';

/** As most terminals are. */
const size = { columns: 80, rows: 24 };

export const usualPace: Pace = { speed: 1, idle: 3 };

export const filmOf = async (recording: Recording, moments: readonly Moment[], pace: Pace): Promise<string> => {
  // Colours are for whoever plays it, wherever it is made; Ink's colour library looks when it is loaded.
  process.env.FORCE_COLOR ??= process.env.NO_COLOR ? '0' : '1';
  const { framesOf } = await import('../../drivers/ink/play/frames.tsx');
  const shown = paced(moments, pace);
  const markers = new Map(chaptersOf(shown).map(({ title, first }) => [first, title]));
  const frames = framesOf(shown, whereOf(recording), size).map((rows, i) => ({
    rows,
    from: shown[i]?.from ?? 0,
    marker: markers.get(i),
  }));
  const last = shown.at(-1);
  const { title } = recording.workflow;
  const started = new Date(recording.provenance.started);
  return castOf({ title, started, ...size, frames }, last ? last.from + last.stays : 0);
};
