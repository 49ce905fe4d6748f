/** What is sent to a terminal is less than what Ink writes, and shows the same, whatever follows whatever. */
import xterm from '@xterm/headless';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedRows } from '../../src/drivers/ink/changed-rows.ts';
import type { Size } from '../../src/drivers/ink/frame/size.ts';
import { cut } from '../../src/drivers/ink/text/width.ts';

const erase = (count: number): string =>
  Array.from({ length: count }, () => '\u001b[2K').join('\u001b[1A') + (count ? '\u001b[G' : '');

interface Cursor {
  readonly x: number;
  readonly y: number;
}

interface Frame {
  readonly rows: readonly string[];
  readonly cursor?: Cursor | undefined;
}

/** As Ink's log-update writes one frame after another. */
const written = (before: Frame | undefined, { rows, cursor }: Frame): string => {
  const down = before?.cursor ? before.rows.length - before.cursor.y : 0;
  const back = before?.cursor ? `\u001b[?25l${down ? `\u001b[${down}B` : ''}\u001b[1G` : '';
  const into = cursor ? `\u001b[${rows.length - cursor.y}A\u001b[${cursor.x + 1}G\u001b[?25h` : '';
  return `${back}${erase(before ? before.rows.length + 1 : 0)}${rows.map(row => `${row}\n`).join('')}${into}`;
};

const open = ({ columns, rows }: Size) => {
  const model = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
  const seen = () => {
    const { active } = model.buffer;
    const lines = Array.from({ length: active.length }, (_, i) => active.getLine(i)?.translateToString(true) ?? '');
    return { lines: lines.join('\n').trimEnd(), at: [active.cursorX, active.cursorY] };
  };
  const drawn = () => new Promise<void>(done => model.write('', done));
  const resize = (size: Size) => drawn().then(() => model.resize(size.columns, size.rows));
  return { write: (text: string) => model.write(text), drawn, seen, resize };
};

const row = fc.constantFrom(
  '',
  'a',
  'ab ',
  '\u001b[36mgreen\u001b[39m',
  '写真サーバー',
  'x'.repeat(20),
  'y'.repeat(19),
);

const frame = fc
  .record({ rows: fc.array(row, { minLength: 1, maxLength: 8 }), at: fc.option(fc.nat(7)) })
  .map(({ rows, at }): Frame => ({ rows, ...(at !== null && at < rows.length && { cursor: { x: at, y: at } }) }));

type Happening = Frame | 'a line above';
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: frame },
  fc.constant('a line above' as const),
);

/** One terminal gets what Ink writes, the other what is left of it. */
const both = async (happenings: readonly Happening[]) => {
  const size: Size = { columns: 20, rows: 10 };
  const [all, less] = [open(size), open(size)];
  const change = changedRows(() => size, 'rows are broken anew');
  let [before, sent, whole]: [Frame | undefined, number, number] = [undefined, 0, 0];
  const write = (text: string): void => {
    const changed = change(text);
    [sent, whole] = [sent + changed.length, whole + text.length];
    all.write(text);
    less.write(changed);
  };
  for (const each of happenings) {
    if (each === 'a line above') {
      write(written(before, { rows: [] }));
      write('told\n');
      before = undefined;
    } else {
      write(written(before, each));
      before = each;
    }
  }
  await Promise.all([all.drawn(), less.drawn()]);
  return { all: all.seen(), less: less.seen(), sent, whole };
};

test('shows what Ink would have shown, after any frames and lines above them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 12 }), async happenings => {
      const { all, less } = await both(happenings);
      expect(less).toEqual(all);
    }),
    { numRuns: 100 },
  );
});

test('sends two rows where a highlight moves', async () => {
  const list = (at: number): Frame => ({
    rows: Array.from({ length: 8 }, (_, i) => `${i === at ? '❯' : ' '} web-${i}`),
  });
  const { sent, whole } = await both([list(0), list(1), list(2), list(3), list(4), list(5)]);
  expect(sent).toBeLessThan(whole * 0.7);
});

/** Without a cursor in it: this model moves one down also for rows that it breaks below it. */
const still = frame.map(({ rows }): Frame => ({ rows }));

const resized = fc
  .record({ frame: still, columns: fc.constantFrom(8, 11, 20, 40), rows: fc.constantFrom(30, 40) })
  .map(({ frame, columns, rows }) => ({
    ...{ columns, rows },
    frame: { rows: frame.rows.map(text => (text.includes('\u001b') ? text : cut(text, columns)[0])) },
  }));

/** What is seen when a terminal was resized before each frame. */
const seenAfter = async (first: Frame, then: readonly ({ readonly frame: Frame } & Size)[]): Promise<string> => {
  let size: Size = { columns: 20, rows: 40 };
  const terminal = open(size);
  const change = changedRows(() => size, 'rows are broken anew');
  terminal.write('before\n');
  terminal.write(change(written(undefined, first)));
  let before = first;
  for (const { frame, columns, rows } of then) {
    size = { columns, rows };
    await terminal.resize(size);
    terminal.write(change(written(before, frame)));
    before = frame;
  }
  await terminal.drawn();
  return terminal.seen().lines;
};

test('leaves nothing of a frame behind when the terminal is resized, and keeps what was there before', async () => {
  await fc.assert(
    fc.asyncProperty(still, fc.array(resized, { minLength: 1, maxLength: 4 }), async (first, then) => {
      const last = then.at(-1);
      const alone = open({ columns: last?.columns ?? 20, rows: last?.rows ?? 40 });
      alone.write('before\n');
      alone.write(written(undefined, last?.frame ?? first));
      await alone.drawn();
      expect(await seenAfter(first, then)).toBe(alone.seen().lines);
    }),
    { numRuns: 100 },
  );
});
