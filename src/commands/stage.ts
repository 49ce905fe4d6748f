/** Where a conversation is held: the screen where there is one, else line by line. */
import { existsSync, writeFileSync } from 'node:fs';
import { parse } from 'node:path';
import { publicCloud } from '../arm/clouds.ts';
import { spellingIn } from '../drivers/lines/ascii.ts';
import { rewritten } from '../drivers/lines/rewritten.ts';
import type { Session } from '../machine/session.ts';
import type { EndView } from '../machine/view.ts';
import type { Workflow } from '../model/workflow.ts';
import type { Note } from '../training/note.ts';
import type { Backend } from './backend.ts';
import { say } from './output.ts';
import { splash } from './splash.ts';

export interface Stage {
  drive(session: Session): Promise<EndView>;
  /** Said once, between two questions. */
  tell(note: Note): void;
  close(): void;
  /** On a screen a cancel is Ctrl+C; line by line it is a word. */
  readonly cancelIsInterrupt: boolean;
}

/** `name.sh`, `name-2.sh` …: the first that is free here, since nothing is written over. */
const saveBeside = (name: string, text: string): string => {
  const { name: stem, ext } = parse(name);
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : `${stem}-${count}${ext}`;
    if (existsSync(free)) continue;
    writeFileSync(free, text, { flag: 'wx' });
    return free;
  }
};

/** As Ink reads it. */
const isOn = (variable: string | undefined): boolean => Boolean(variable) && variable !== '0' && variable !== 'false';

/** Ink paints nothing in CI, a dumb terminal cannot move its cursor, and a screen reader reads no screen that is painted over. */
export const canDraw = (): boolean =>
  process.stdin.isTTY === true &&
  process.stdout.isTTY === true &&
  !isOn(process.env.CI) &&
  !isOn(process.env.ACCESSIBLE) &&
  process.env.TERM !== 'dumb';

/** What the head of a screen says, and a conversation first. */
const placeOfWork = (backend: Backend): string =>
  backend.on === 'azure' ? (backend.cloud ?? publicCloud).label : 'simulator';

const line = async (backend: Backend): Promise<Stage> => {
  const [{ talk }, { noteLines }, { inPlain }] = await Promise.all([
    import('../drivers/plain/talk.ts'),
    import('../drivers/lines/note.ts'),
    import('../drivers/lines/line.ts'),
  ]);
  const knows = new Set<'the words'>();
  if (backend.on === 'azure') say(`On ${placeOfWork(backend)}: what you confirm is done there.`);
  return {
    tell: note => say(...noteLines(note).map(inPlain)),
    drive: session =>
      talk(session, { input: process.stdin, output: rewritten(process.stderr, spellingIn(process.env)), knows }),
    close: () => undefined,
    cancelIsInterrupt: false,
  };
};

const screen = async (where: string, title: string): Promise<Stage> => {
  // What is typed from here on is for the screen, and is not echoed before it is there.
  process.stdin.setRawMode(true);
  const makeRoom = splash(title, where, process.stdout);
  // Ink's colour library does not know this convention.
  if (process.env.NO_COLOR) process.env.FORCE_COLOR = '0';
  const { openScreen } = await import('../drivers/ink/screen.tsx');
  makeRoom();
  return { ...openScreen({ where, save: saveBeside }), cancelIsInterrupt: true };
};

export const openStage = ({
  plain,
  backend,
  workflow,
}: {
  readonly plain: boolean;
  readonly backend: Backend;
  readonly workflow?: Pick<Workflow, 'title'>;
}): Promise<Stage> =>
  plain || !canDraw() ? line(backend) : screen(placeOfWork(backend), workflow?.title ?? 'Managed identities');
