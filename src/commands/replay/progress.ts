/** Which rows are done, in a file beside them that only grows: a call that was broken off is taken up where it was. */
import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { exitCodes } from '../exit-codes.ts';
import { type Failure, misuse } from '../failure.ts';

export interface Progress {
  readonly path: string;
  isDone(key: string): boolean;
  /** Kept when it returns, whatever happens then. */
  note(key: string, row: number, exitCode: number): Promise<void>;
  close(): Promise<void>;
}

/** The same work at the same place has the same key. */
export const progressKey = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

const notKept = (path: string, error: unknown): Failure =>
  misuse({
    code: 'ProgressNotKept',
    happened: `${path} cannot be used: ${error instanceof Error ? error.message : String(error)}`,
    why: 'It keeps which rows are done.',
    try: ['Put the parameters in a folder that can be written to'],
  });

/** A line that was cut off, or is none of ours, says nothing. */
const doneKey = (line: string): readonly string[] => {
  try {
    const { key, exitCode } = JSON.parse(line) as { readonly key?: unknown; readonly exitCode?: unknown };
    return typeof key === 'string' && exitCode === exitCodes.done ? [key] : [];
  } catch {
    return [];
  }
};

const textOf = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch(error => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });

export const openProgress = async (parameters: string): Promise<Progress> => {
  const path = `${parameters}.progress.jsonl`;
  try {
    const text = await textOf(path);
    const file = await open(path, 'a', 0o600);
    const done = new Set(text.split('\n').flatMap(doneKey));
    if (text && !text.endsWith('\n')) await file.appendFile('\n');
    return {
      path,
      isDone: key => done.has(key),
      note: async (key, row, exitCode) => {
        try {
          await file.appendFile(`${JSON.stringify({ key, row, exitCode, ended: new Date().toISOString() })}\n`);
          await file.sync();
        } catch (error) {
          throw notKept(path, error);
        }
      },
      close: () => file.close(),
    };
  } catch (error) {
    throw notKept(path, error);
  }
};
