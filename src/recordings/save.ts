/** Writing a recording: whole or not at all, for its owner only, and never over another. */
import { randomBytes } from 'node:crypto';
import { link, mkdir, open, stat, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Recording } from './format-1.ts';
import { dataFolder } from './own-folders.ts';
import { refusal } from './refusal.ts';

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    found => found.isDirectory(),
    () => false,
  );

/** Beside the work where there is a `recordings` folder, else in the user's data folder. */
export const recordingsFolder = async (): Promise<string> => {
  const here = resolve('recordings');
  return (await isFolder(here)) ? here : join(dataFolder(), 'recordings');
};

/** Named by what was done and when, to the millisecond; `recentSessions` reads the time off the name. */
const defaultPath = async ({ workflow, provenance }: Recording): Promise<string> => {
  const time = provenance.started.replaceAll(/[:.]/g, '');
  return join(await recordingsFolder(), `${workflow.id}-${time}.json`);
};

/** Level by level: asked for all at once, Node never ends where a level can be seen but not made (`/proc`). */
const makeFolder = async (path: string): Promise<void> => {
  await mkdir(path).catch(async error => {
    if (error.code === 'EEXIST' && (await isFolder(path))) return;
    if (error.code !== 'ENOENT' || dirname(path) === path || (await isFolder(dirname(path)))) throw error;
    await makeFolder(dirname(path));
    await mkdir(path);
  });
};

/** A link, unlike a rename, fails where the name is taken. */
const placeWhole = async (path: string, text: string): Promise<void> => {
  const part = `${path}.${randomBytes(6).toString('hex')}.part`;
  const file = await open(part, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
    await file.close();
    await link(part, path);
  } finally {
    await unlink(part);
  }
};

const notWritten = (path: string, { message }: Error) =>
  refusal('RecordingNotWritten', `${path} could not be written`, message, 'Choose another place with --save');

const taken = (path: string) =>
  refusal(
    'RecordingExists',
    `${path} exists already`,
    'No recording is overwritten.',
    'Choose another name with --save',
  );

/**
 * `chosen` is the path that a person wants.
 * @returns where it is. @throws ProblemError where it cannot be written, or the name is taken.
 */
export const saveRecording = async (recording: Recording, chosen?: string): Promise<string> => {
  const path = chosen === undefined ? await defaultPath(recording) : resolve(chosen);
  await makeFolder(dirname(path)).catch(error => {
    throw notWritten(path, error);
  });
  await placeWhole(path, `${JSON.stringify(recording, null, 2)}\n`).catch(error => {
    throw error.code === 'EEXIST' ? taken(path) : notWritten(path, error);
  });
  return path;
};
