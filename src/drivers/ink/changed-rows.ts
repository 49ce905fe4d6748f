/** A frame that follows another is written as the rows that differ: less for a terminal to do, and nothing that flickers. */
import type { Size } from './frame/size.ts';
import { widthOf } from './text/width.ts';

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: these are the sequences that a terminal is moved by
/** What Ink writes: back to the end of the last frame, row by row up and erased, the new frame, and the cursor into it. */
const frame =
  /^((?:\u001b\[\?25l)?(?:\u001b\[\d+B)?(?:\u001b\[1G)?)((?:(?:\u001b\[2K(?:\u001b\[1A)?)+\u001b\[G)?)([\s\S]*?)((?:\u001b\[\d+A)?\u001b\[\d+G\u001b\[\?25h)?$/;

/** These show nothing: a cursor that moves, and the marks around what a terminal shows all at once. */
const silent = /^(?:\u001b\[(?:\?25[lh]|\?2026[lh]|\d*[ABG]))*$/;

const move = /\u001b\[(\d*)([ABG])/g;
const style = /\u001b\[[\d;]*m/g;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: up to here

interface Cursor {
  readonly x: number;
  readonly y: number;
}

interface Shown {
  readonly size: Size;
  readonly lines: readonly string[];
  readonly cursor: Cursor;
}

const up = (count: number): string => (count ? `\u001b[${count}A` : '');
const down = (count: number): string => (count ? `\u001b[${count}B` : '');

/** From the row after the last frame to the row after the new one. */
const difference = (before: readonly string[], after: readonly string[]): string => {
  let written = `${up(before.length)}\r`;
  let same = 0;
  for (const [i, row] of after.entries()) {
    if (row === before[i]) same += 1;
    else {
      written += `${down(same)}\u001b[2K${row}\n`;
      same = 0;
    }
  }
  return written + down(same) + (after.length < before.length ? '\u001b[J' : '');
};

const moved = (from: Cursor, text: string): Cursor => {
  let { x, y } = from;
  for (const [, count, way] of text.matchAll(move)) {
    const by = Number(count || 1);
    if (way === 'G') x = by - 1;
    else y += way === 'A' ? -by : by;
  }
  return { x, y };
};

/** Most terminals break a row anew that no longer fits, so that it takes several. */
const erasing = ({ lines, cursor: { x, y } }: Shown, columns: number): string => {
  const rowsOf = (line: string): number => Math.max(1, Math.ceil(widthOf(line.replaceAll(style, '')) / columns));
  const above = lines.slice(0, y).reduce((rows, line) => rows + rowsOf(line), Math.floor(x / columns));
  return `${up(above)}\r\u001b[J`;
};

/** @param sizeNow also what a terminal has become since. Wherever it is not sure what is seen, all is written as it came. */
export const changedRows = (sizeNow: () => Size, whenResized: 'rows are broken anew' | 'rows are cut') => {
  let shown: Shown | undefined;
  const follow = (text: string): string => {
    if (shown) shown = { ...shown, cursor: moved(shown.cursor, text) };
    return text;
  };
  return (text: string): string => {
    if (silent.test(text)) return follow(text);
    const [, before = '', erased = '', body = '', after = ''] = frame.exec(text) ?? [];
    const last = shown;
    const [size, lines] = [sizeNow(), body.slice(0, -1).split('\n')];
    // Lines for the scrollback look like a frame, and are followed by one.
    shown = body.endsWith('\n') ? { size, lines, cursor: moved({ x: 0, y: lines.length }, after) } : undefined;
    // One row more is erased than there are: the empty one below them.
    if (last?.lines.length !== erased.split('\u001b[2K').length - 2) return text;
    if (last.size.columns === size.columns && last.size.rows === size.rows)
      return shown ? before + difference(last.lines, lines) + after : text;
    return whenResized === 'rows are cut' ? text : erasing(last, size.columns) + body + after;
  };
};
