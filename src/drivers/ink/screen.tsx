/** The screen in a terminal: one rendering that drives session after session. */
import { render } from 'ink';
import type { Session } from '../../machine/session.ts';
import type { EndView } from '../../machine/view.ts';
import type { Note } from '../../training/note.ts';
import { noteLines } from '../lines/note.ts';
import { App } from './app.tsx';
import { type Desk, onClipboard } from './desk.ts';
import { sizeOf } from './frame/size.ts';
import { gentle } from './gentle.ts';
import { Stage } from './stage.ts';
import { themeOf } from './theme.ts';

export interface Screen {
  /** Resolves when the session has ended and that is on the screen. */
  drive(session: Session): Promise<EndView>;
  /** Into the scrollback. */
  tell(note: Note): void;
  close(): void;
}

export interface ScreenOptions {
  readonly stdin?: NodeJS.ReadStream;
  readonly stdout?: NodeJS.WriteStream;
  /** Where the work is done, in a word: `simulator` or `Azure`. */
  readonly where: string;
  /** Ctrl+C was pressed once more. In raw mode it is only a key: by default it is made the signal again. */
  readonly insist?: () => void;
  /** Keeps a text in a new file, and says where. */
  readonly save: Desk['save'];
}

export const openScreen = ({
  stdin = process.stdin,
  stdout = process.stdout,
  where,
  insist = () => process.kill(process.pid, 'SIGINT'),
  save,
}: ScreenOptions): Screen => {
  const desk: Desk = { copy: text => void stdout.write(onClipboard(text)), save };
  const stage = new Stage({ where, size: sizeOf(stdout), insist, desk });
  const app = <App stage={stage} theme={themeOf(process.env)} />;
  const resize = (): void => stage.resize(sizeOf(stdout));
  stdout.on('resize', resize);
  // Not Ink’s own incremental rendering: in 6.8.0 it goes up one row too few, and old rows stay on the screen.
  const screen = render(app, {
    stdin,
    stdout: gentle(stdout, process.env),
    exitOnCtrlC: false,
    patchConsole: false,
    maxFps: 120,
  });
  // Rejects where drawing itself has failed: then nobody could answer any more.
  const broken = new Promise<never>((_, reject) => {
    screen.waitUntilExit().catch(reject);
  });
  return {
    drive: async session => {
      const end = await Promise.race([stage.drive(session), broken]);
      screen.rerender(app);
      return end;
    },
    tell: note => stage.tell(noteLines(note)),
    close: () => {
      stdout.off('resize', resize);
      screen.unmount();
    },
  };
};
