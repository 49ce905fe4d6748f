/** A line that is typed without being seen. The terminal is asked for single keys meanwhile, so editing is done here. */
import type { ReadStream } from 'node:tty';

export const isTerminal = (input: unknown): input is ReadStream =>
  (input as ReadStream).isTTY === true && typeof (input as ReadStream).setRawMode === 'function';

const interrupt = '\u0003';
const endOfInput = '\u0004';

/** What a key makes of the line; undefined for the keys that give up. */
const typed = (line: string, key: string): string | undefined => {
  if (key === interrupt || key === endOfInput) return undefined;
  if (key === '\u007f' || key === '\b') return [...line].slice(0, -1).join('');
  if (key === '\u0015') return '';
  return key < ' ' ? line : line + key;
};

/** The line, or undefined where it was given up with Ctrl+C or Ctrl+D. */
export const readHidden = (input: ReadStream, until: AbortSignal): Promise<string | undefined> =>
  new Promise(resolve => {
    let line = '';
    let isOver = false;
    const finish = (result: string | undefined): void => {
      isOver = true;
      input.setRawMode(false);
      input.off('readable', read);
      input.off('end', giveUp);
      until.removeEventListener('abort', giveUp);
      resolve(result);
    };
    const giveUp = (): void => finish(undefined);
    const take = (keys: readonly string[]): void => {
      const end = keys.findIndex(key => key === '\r' || key === '\n');
      const edited = (end < 0 ? keys : keys.slice(0, end)).reduce<string | undefined>(
        (text, key) => (text === undefined ? text : typed(text, key)),
        line,
      );
      line = edited ?? '';
      if (end + 1 && end + 1 < keys.length) input.unshift(keys.slice(end + 1).join(''));
      if (edited === undefined || end >= 0) finish(edited);
      // Where keys come one by one Ctrl+C is only one of them: it is made the signal again.
      if (edited === undefined && keys.includes(interrupt)) process.kill(process.pid, 'SIGINT');
    };
    const nextKeys = (): readonly string[] | undefined => {
      const keys: string | null = isOver ? null : input.read();
      return keys === null ? undefined : [...keys];
    };
    // Until there is nothing: a terminal stream goes on reading only when it was found empty.
    const read = (): void => {
      for (let keys = nextKeys(); keys; keys = nextKeys()) take(keys);
    };
    input.setRawMode(true);
    input.on('readable', read);
    input.on('end', giveUp);
    until.addEventListener('abort', giveUp);
  });
