/** A line that is typed without being seen. The terminal is asked for single keys meanwhile, so editing is done here. */
import type { ReadStream } from 'node:tty';

export const isTerminal = (input: unknown): input is ReadStream =>
  (input as ReadStream).isTTY === true && typeof (input as ReadStream).setRawMode === 'function';

/** What a key makes of the line; undefined for the keys that give up. */
const typed = (line: string, key: string): string | undefined => {
  if (key === '\u0003' || key === '\u0004') return undefined;
  if (key === '\u007f' || key === '\b') return [...line].slice(0, -1).join('');
  if (key === '\u0015') return '';
  return key < ' ' ? line : line + key;
};

/** The line, or undefined where it was given up with Ctrl+C or Ctrl+D. */
export const readHidden = (input: ReadStream, until: AbortSignal): Promise<string | undefined> =>
  new Promise(resolve => {
    let line = '';
    const finish = (result: string | undefined): void => {
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
    };
    const read = (): void => take([...((input.read() as string | null) ?? '')]);
    input.setRawMode(true);
    input.on('readable', read);
    input.on('end', giveUp);
    until.addEventListener('abort', giveUp);
  });
