/** A terminal in memory: what Ink writes is shown by a real terminal model, and what is typed reaches it as bytes. */
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import xterm from '@xterm/headless';
import type { Size } from '../../src/drivers/ink/frame/size.ts';

export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** The rows that are seen. */
  screen(): string;
  /** All that was ever shown, the scrollback included. */
  everything(): string;
  cursor(): { readonly x: number; readonly row: string };
  type(text: string): void;
  resize(size: Size): void;
  until(text: string): Promise<string>;
  /** Whether keys come one by one. */
  isRaw(): boolean;
  /** Whether what is pasted comes between marks. */
  marksPaste(): boolean;
  bytes(): string;
}

const tick = (): Promise<void> => new Promise(done => setTimeout(done, 2));

export const openTerminal = ({ columns, rows }: Size = { columns: 80, rows: 24 }): Terminal => {
  const model = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
  let raw = false;
  let bytes = '';
  const setRawMode = (on: boolean): void => {
    raw = on;
  };
  const nothing = (): void => {};
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode, ref: nothing, unref: nothing });
  const write = (data: string): boolean => {
    bytes += data;
    model.write(data);
    return true;
  };
  const stdout = Object.assign(new EventEmitter(), { isTTY: true, columns, rows, write });
  const line = (row: number): string => model.buffer.active.getLine(row)?.translateToString(true) ?? '';
  const lines = (from: number, count: number): string =>
    Array.from({ length: count }, (_, i) => line(from + i)).join('\n');
  const screen = (): string => lines(model.buffer.active.viewportY, model.rows);
  return {
    stdin: stdin as unknown as NodeJS.ReadStream,
    stdout: stdout as unknown as NodeJS.WriteStream,
    screen,
    everything: () => lines(0, model.buffer.active.length),
    cursor: () => {
      const { cursorX, cursorY, baseY } = model.buffer.active;
      return { x: cursorX, row: line(baseY + cursorY) };
    },
    type: text => void stdin.write(text),
    resize: size => {
      model.resize(size.columns, size.rows);
      Object.assign(stdout, size);
      stdout.emit('resize');
    },
    until: async text => {
      for (let i = 0; i < 2000; i += 1) {
        await tick();
        if (screen().includes(text)) return screen();
      }
      throw new Error(`“${text}” never came. The screen:\n${screen()}`);
    },
    isRaw: () => raw,
    marksPaste: () => bytes.lastIndexOf('\u001b[?2004h') > bytes.lastIndexOf('\u001b[?2004l'),
    bytes: () => bytes,
  };
};
