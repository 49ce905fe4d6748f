/** A program in a real pseudo-terminal, mostly the built one, and the screen that a person would see. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const program = resolve(import.meta.dirname, '../../bin/mi-wizard.js');

export const keys = {
  down: '\x1b[B',
  up: '\x1b[A',
  enter: '\r',
  escape: '\x1b',
  interrupt: '\x03',
  tab: '\t',
} as const;

export interface Ended {
  readonly exitCode: number;
  /** All that was ever written. */
  readonly bytes: string;
}

export interface Terminal {
  screen(): string;
  type(text: string): void;
  resize(cols: number, rows: number): void;
  /** Waits until the screen holds the text; fails at once where the program has ended without it. */
  until(text: string): Promise<string>;
  /** Each is waited for, and Enter accepts it. */
  accepts(...texts: readonly string[]): Promise<void>;
  ended(): Promise<Ended>;
  /** Ctrl+C, and the end that follows. */
  leaves(): Promise<Ended>;
  kill(signal: string): void;
}

const pause = (milliseconds: number): Promise<void> => new Promise(done => setTimeout(done, milliseconds));

/** The program sees a person's terminal, not the one of a test run. */
const environment = (folder: string): Record<string, string> => {
  const { CI: _ci, VITEST: _vitest, NODE_ENV: _node, NO_COLOR: _color, ...rest } = process.env;
  return { ...(rest as Record<string, string>), HOME: folder, XDG_DATA_HOME: folder, TERM: 'xterm-256color' };
};

export interface Size {
  readonly cols?: number;
  readonly rows?: number;
}

export interface Surroundings extends Size {
  /** Beside what a terminal has anyway. */
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds until what is waited for is given up. */
  readonly patience?: number;
}

export const openProgram = (
  file: string,
  args: readonly string[],
  folder: string,
  { cols = 80, rows = 24, env = {}, patience = 10_000 }: Surroundings = {},
): Terminal => {
  const model = new xterm.Terminal({ cols, rows, allowProposedApi: true });
  const child = spawn(file, [...args], { cols, rows, cwd: folder, env: { ...environment(folder), ...env } });
  let bytes = '';
  let exitCode: number | undefined;
  child.onData(data => {
    bytes += data;
    model.write(data);
  });
  child.onExit(event => {
    exitCode = event.exitCode;
  });
  const screen = (): string => {
    const { active } = model.buffer;
    const line = (row: number) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '';
    return Array.from({ length: model.rows }, (_, row) => line(row)).join('\n');
  };
  const drawn = (): Promise<void> => new Promise(done => model.write('', done));
  const until = async (text: string): Promise<string> => {
    for (const deadline = Date.now() + patience; Date.now() < deadline; await pause(5)) {
      await drawn();
      if (screen().includes(text)) return screen();
      if (exitCode !== undefined) break;
    }
    throw new Error(`“${text}” never came. The screen:\n${screen()}`);
  };
  const ended = async (): Promise<Ended> => {
    for (const deadline = Date.now() + patience; exitCode === undefined && Date.now() < deadline; ) await pause(5);
    if (exitCode === undefined) throw new Error(`The program did not end. The screen:\n${screen()}`);
    // The last that was written may come after the news of the end.
    for (let length = -1; length !== bytes.length; await pause(10)) length = bytes.length;
    await drawn();
    return { exitCode, bytes };
  };
  return {
    screen,
    until,
    ended,
    type: text => child.write(text),
    accepts: async (...texts) => {
      for (const text of texts) await until(text).then(() => child.write(keys.enter));
    },
    leaves: () => {
      child.write(keys.interrupt);
      return ended();
    },
    resize: (wide, high) => {
      model.resize(wide, high);
      child.resize(wide, high);
    },
    kill: signal => child.kill(signal),
  };
};

export const openTerminal = (args: readonly string[], folder: string, size?: Size): Terminal => {
  if (!existsSync(resolve(program, '../../dist/mi-wizard.cjs'))) throw new Error('Build first: npm run build');
  return openProgram(process.execPath, [program, ...args], folder, size);
};
