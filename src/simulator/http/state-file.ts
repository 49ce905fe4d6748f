/** A world kept in a file while a simulator runs: the file is always whole, whatever happens to the process. */
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { World } from '../world.ts';
import { piecesOf } from './pieces.ts';

export interface StateFile {
  /** Says that the world is not what was saved last; it is saved soon. */
  changed(): void;
  /** Saves once more. */
  close(): Promise<void>;
}

/** Milliseconds between two saves, and how much of the time saving may take at most. */
const pause = 2000;
const share = 0.05;

const isAlive = (owner: number): boolean => {
  try {
    return process.kill(owner, 0);
  } catch {
    return false;
  }
};

/** Removes the drafts of processes that were killed while they saved. */
export const removeOldDrafts = async (path: string): Promise<void> => {
  const [folder, start] = [dirname(path), `${basename(path)}.`];
  for (const name of await readdir(folder)) {
    const [, owner] = name.startsWith(start) ? (/^(\d+)\.tmp$/.exec(name.slice(start.length)) ?? []) : [];
    if (owner !== undefined && !isAlive(Number(owner))) await rm(join(folder, name), { force: true });
  }
};

const sync = async (path: string, content?: Iterable<string>): Promise<void> => {
  const file = await open(path, content === undefined ? 'r' : 'w', 0o600);
  try {
    for (const piece of content ?? []) await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** A rename replaces the file in one step; what is written is on the disk before, and the folder's entry after. */
const writeWhole = async (path: string, content: Iterable<string>): Promise<void> => {
  const draft = `${path}.${process.pid}.tmp`;
  await sync(draft, content);
  await rename(draft, path);
  await sync(dirname(path));
};

/** `world` gives what stays as it is while it is written. `failed` hears of a save that did not work; the next change tries again. */
export const stateFile = (path: string, world: () => World, failed: (error: unknown) => void): StateFile => {
  let timer: NodeJS.Timeout | undefined;
  let saving = Promise.resolve();
  let took = 0;

  const save = async (): Promise<void> => {
    const started = performance.now();
    await writeWhole(path, piecesOf(world()));
    took = performance.now() - started;
  };

  return {
    changed: () => {
      timer ??= setTimeout(
        () => {
          saving = saving.then(save).catch(failed);
          timer = undefined;
        },
        Math.max(pause, took / share),
      );
    },
    close: async () => {
      clearTimeout(timer);
      await saving;
      await save();
    },
  };
};
