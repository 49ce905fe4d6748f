/** What is pasted is text and nothing else: between the marks of a paste no key means anything. */
import { type Key, useStdout } from 'ink';
import { useEffect } from 'react';
import { type Press, pressesOf } from './keys.ts';

const start = '[200~';
const end = '[201~';

const marked = '\u001b[?2004h';
const unmarked = '\u001b[?2004l';

/** Asks the terminal to mark what is pasted, for as long as the screen is open. */
export const useMarkedPaste = (): void => {
  const { stdout } = useStdout();
  useEffect(() => {
    stdout.write(marked);
    return () => void stdout.write(unmarked);
  }, [stdout]);
};

const textOf = (input: string, key: Key): string => {
  if (key.return) return '\n';
  if (key.tab) return ' ';
  return key.ctrl ? '' : input;
};

/** All that is typed goes on one line; the break at the end of what was copied is no wish to answer. */
const onOneLine = (text: string): string =>
  text
    .replace(/[\r\n]+$/, '')
    .replaceAll(/[\r\n\t]+/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
    .replaceAll(/[\u0000-\u001f\u007f]/g, '');

/** A long paste arrives in pieces, and its end mark tells where it is over. */
export class Keyboard {
  #pasted: string | undefined;

  readonly presses = (input: string, key: Key): readonly Press[] => {
    if (input === end) return this.#finish();
    // Where an end mark was lost, nothing else would ever be a key again.
    if (key.ctrl && input === 'c') this.#pasted = undefined;
    if (input === start) this.#pasted ??= '';
    else if (this.#pasted === undefined) return pressesOf(input, key);
    else this.#pasted += textOf(input, key);
    return [];
  };

  #finish(): readonly Press[] {
    const words = onOneLine(this.#pasted ?? '');
    this.#pasted = undefined;
    return words ? [{ type: 'paste', words }] : [];
  }
}
