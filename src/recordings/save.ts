/** Writing a recording: whole or not at all, for its owner only, and never over another. */
import { randomBytes } from 'node:crypto';
import { link, mkdir, open, stat, unlink } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Recording } from './format-1.ts';
import { refusal } from './refusal.ts';

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    found => found.isDirectory(),
    () => false,
  );

/** Beside the work where there is a `recordings` folder, else in the user's data folder. */
const recordingsFolder = async (): Promise<string> => {
  const here = resolve('recordings');
  if (await isFolder(here)) return here;
  const data = process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share');
  return join(data, 'mi-wizard', 'recordings');
};

/** Named by what was done and when, to the millisecond. */
const defaultPath = async ({ workflow, provenance }: Recording): Promise<string> => {
  const time = provenance.started.replaceAll(/[:.]/g, '');
  return join(await recordingsFolder(), `${workflow.id}-${time}.json`);
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

export interface Saving {
  /** A path that the person chose. */
  readonly path?: string | undefined;
}

/** @returns where it is. @throws ProblemError where it cannot be written, or the name is taken. */
export const saveRecording = async (recording: Recording, { path: chosen }: Saving = {}): Promise<string> => {
  const path = chosen === undefined ? await defaultPath(recording) : resolve(chosen);
  try {
    await mkdir(dirname(path), { recursive: true });
    await placeWhole(path, `${JSON.stringify(recording, null, 2)}\n`);
    return path;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST')
      throw refusal(
        'RecordingExists',
        `${path} exists already`,
        'No recording is overwritten.',
        'Choose another name with --save',
      );
    throw refusal('RecordingNotWritten', `${path} could not be written`, message, 'Choose another place with --save');
  }
};
