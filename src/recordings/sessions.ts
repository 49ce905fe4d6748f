/** The sessions that have not come to their end: begun, listed, taken up again, deleted. */
import { mkdir, open, readdir, readFile, truncate, unlink } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Opening } from './journal-format.ts';
import { holderOf, takeLock } from './lock.ts';
import { type Past, readPast } from './past.ts';
import { refusal } from './refusal.ts';
import { journalOf, lockOf, sessionsFolder } from './sessions-folder.ts';

export interface SessionHere {
  readonly id: string;
  readonly workflow: string;
  readonly title: string;
  readonly on: 'simulator' | 'azure';
  readonly started: string;
  /** What was said last, and in which state; absent where nothing was said. */
  readonly last?: { readonly is: string; readonly in: string };
  /** The process that works on it. */
  readonly heldBy?: number;
}

const notFound = (id: string) =>
  refusal('NoSuchSession', `There is no session ${id}`, 'It has ended, or never was.', 'mi-wizard sessions');

const inUse = (id: string, holder: number | undefined) =>
  refusal(
    'SessionInUse',
    `Another process works on ${id}`,
    `It is process ${holder ?? 'that just came'}; two would write the same things twice.`,
    'Go on there, or end it first',
  );

/** @throws ProblemError */
export const pastOf = async (id: string): Promise<Past> => {
  // An id is a name, not a way to other folders.
  const path = journalOf(basename(id));
  const text = await readFile(path, 'utf8').catch(() => Promise.reject(notFound(id)));
  return readPast(text, path);
};

/** @returns the path of its journal, with the lock held. @throws Error where the disk does not take it */
export const beginSession = async (opening: Opening): Promise<string> => {
  await mkdir(sessionsFolder(), { recursive: true, mode: 0o700 });
  const path = journalOf(`${opening.workflow}-${opening.started.replaceAll(/[:.]/g, '')}-${process.pid}`);
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(opening)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await takeLock(lockOf(path));
  return path;
};

/** Holds the lock from here on. @throws ProblemError where somebody else works on it, or it cannot be read */
export const takeUp = async (id: string): Promise<Past & { readonly path: string }> => {
  const past = await pastOf(id);
  const path = journalOf(id);
  if (!(await takeLock(lockOf(path)))) throw inUse(id, await holderOf(lockOf(path)));
  await truncate(path, past.bytes);
  return { ...past, path };
};

const sessionOf = async (id: string): Promise<SessionHere> => {
  const { opening, entries } = await pastOf(id);
  const last = entries.findLast(each => 'said' in each);
  const heldBy = await holderOf(lockOf(journalOf(id)));
  return {
    id,
    workflow: opening.workflow,
    title: opening.title,
    on: opening.backend.on,
    started: opening.started,
    ...(last && { last: { is: last.said.is, in: last.said.in } }),
    ...(heldBy !== undefined && { heldBy }),
  };
};

/** The newest first; a journal that cannot be read is told with its name alone when it is asked for. */
export const sessionsHere = async (): Promise<readonly SessionHere[]> => {
  const names = await readdir(sessionsFolder()).catch(() => []);
  const ids = names.filter(name => name.endsWith('.jsonl')).map(name => basename(name, '.jsonl'));
  const sessions = await Promise.all(ids.map(id => sessionOf(id).catch(() => undefined)));
  return sessions
    .filter(session => session !== undefined)
    .sort((a, b) => b.started.localeCompare(a.started) || a.id.localeCompare(b.id));
};

/** @throws ProblemError */
export const deleteSession = async (id: string): Promise<void> => {
  const path = journalOf(basename(id));
  const holder = await holderOf(lockOf(path));
  if (holder !== undefined) throw inUse(id, holder);
  await unlink(path).catch(() => Promise.reject(notFound(id)));
  await unlink(lockOf(path)).catch(() => undefined);
};
