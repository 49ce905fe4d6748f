/** Lines from a stream, one when one is wanted: what nobody has asked for yet stays in the stream. */
import type { Readable } from 'node:stream';

export interface LineReader {
  /** The next line, or undefined at the end of the input, or as soon as nobody wants it any more. */
  next(until: AbortSignal): Promise<string | undefined>;
}

/** The first line of a text, and what follows it. */
const firstLine = (text: string): readonly [line: string, rest: string] | undefined => {
  const end = text.search(/\r?\n/);
  if (end < 0) return undefined;
  return [text.slice(0, end), text.slice(text.indexOf('\n') + 1)];
};

/** Something to read, the end, a failure, or nobody who waits. */
const stirred = (input: Readable, until: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    const events = ['readable', 'end', 'close', 'error'];
    const done = (): void => {
      for (const event of events) input.off(event, done);
      until.removeEventListener('abort', done);
      resolve();
    };
    for (const event of events) input.on(event, done);
    until.addEventListener('abort', done);
  });

const isOver = (input: Readable): boolean => input.readableEnded || input.destroyed;

export const readLines = (input: Readable): LineReader => {
  input.setEncoding('utf8');
  return {
    next: async until => {
      let text = '';
      while (!until.aborted) {
        const chunk: string | null = input.read();
        text += chunk ?? '';
        const found = firstLine(text);
        if (found) {
          const [line, rest] = found;
          // In the same tick, so that a stream which has nothing more to come does not end with words still in it.
          if (rest) input.unshift(rest);
          return line;
        }
        if (chunk === null && isOver(input)) return text || undefined;
        if (chunk === null) await stirred(input, until);
      }
      if (text && !isOver(input)) input.unshift(text);
      return undefined;
    },
  };
};
