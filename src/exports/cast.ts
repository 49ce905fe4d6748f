/** Frames as an asciicast, version 3: https://docs.asciinema.org/manual/asciicast/v3/ */

export interface Film {
  readonly title: string;
  /** When it was recorded. */
  readonly started: Date;
  readonly columns: number;
  readonly rows: number;
  readonly frames: readonly CastFrame[];
}

export interface CastFrame {
  /** Milliseconds from the first. */
  readonly from: number;
  readonly rows: readonly string[];
  /** Where one can jump to. */
  readonly marker?: string | undefined;
}

type Event = readonly [seconds: number, code: 'o' | 'm' | 'x', data: string];

const clear = '\u001b[2J\u001b[H';

/** Only rows that changed are written again. */
const repaint = (before: readonly string[] | undefined, after: readonly string[]): string => {
  const all = Array.from({ length: Math.max(before?.length ?? 0, after.length) }, (_, i) => i);
  const changed = all.filter(i => before?.[i] !== after[i]);
  const painted = changed.map(i => `\u001b[${i + 1};1H\u001b[K${after[i] ?? ''}\u001b[0m`).join('');
  return before ? painted : clear + painted;
};

const seconds = (milliseconds: number): number => Math.round(milliseconds) / 1000;

/** Times are told from event to event; a marker stands at what it marks. `ends` is when the last frame has had its time. */
export const castOf = ({ title, started, columns, rows, frames }: Film, ends: number): string => {
  const header = {
    version: 3,
    term: { cols: columns, rows },
    timestamp: Math.floor(started.getTime() / 1000),
    title,
  };
  const events = frames.flatMap((frame, i): readonly Event[] => {
    const since = seconds(frame.from - (frames[i - 1]?.from ?? 0));
    const output: Event = [since, 'o', repaint(frames[i - 1]?.rows, frame.rows)];
    return frame.marker === undefined ? [output] : [output, [0, 'm', frame.marker]];
  });
  const exit: Event = [seconds(ends - (frames.at(-1)?.from ?? 0)), 'x', '0'];
  return `${[header, ...events, exit].map(each => JSON.stringify(each)).join('\n')}\n`;
};
