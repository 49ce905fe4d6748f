/** From what a terminal sends to what a person pressed. Keys that arrive together are told apart here. */
import type { Key } from 'ink';
import type { PromptEvent } from '../../machine/prompt/prompt.ts';

type Named<T extends string> = T extends T ? { readonly type: T } : never;

/** `edit` is Ctrl+E: the end of a line that is typed, and the answers of a plan that is read. A paste is never a command. */
export type Press =
  | Named<'enter' | 'escape' | 'tab' | 'interrupt' | 'edit' | 'copy' | 'save'>
  | { readonly type: 'paste'; readonly words: string }
  | PromptEvent;

const named: Readonly<Partial<Record<keyof Key, Press>>> = {
  upArrow: { type: 'up' },
  downArrow: { type: 'down' },
  leftArrow: { type: 'left' },
  rightArrow: { type: 'right' },
  pageUp: { type: 'pageUp' },
  pageDown: { type: 'pageDown' },
  home: { type: 'home' },
  end: { type: 'end' },
  return: { type: 'enter' },
  tab: { type: 'tab' },
  escape: { type: 'escape' },
};

const withControl: Readonly<Record<string, Press>> = {
  a: { type: 'home' },
  b: { type: 'left' },
  c: { type: 'interrupt' },
  e: { type: 'edit' },
  f: { type: 'right' },
  g: { type: 'help' },
  h: { type: 'erase' },
  i: { type: 'tab' },
  j: { type: 'enter' },
  k: { type: 'eraseRest' },
  m: { type: 'enter' },
  n: { type: 'down' },
  p: { type: 'up' },
  s: { type: 'save' },
  u: { type: 'clear' },
  w: { type: 'eraseWord' },
  y: { type: 'copy' },
  '\u007f': { type: 'erase' },
};

/** Within a chunk, a control character is the letter 64 places further on. */
const controlled = (character: string): Press | undefined =>
  withControl[character === '\u007f' ? character : String.fromCharCode(character.charCodeAt(0) + 0x60)];

const isControl = (piece: string): boolean => piece.length === 1 && (piece < ' ' || piece === '\u007f');

const typed = (text: string): readonly Press[] =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a chunk is taken apart at
    .split(/([\u0000-\u001f\u007f])/)
    .flatMap(piece => {
      if (!piece) return [];
      return (isControl(piece) ? controlled(piece) : { type: 'insert' as const, words: piece }) ?? [];
    });

export const pressesOf = (input: string, key: Key): readonly Press[] => {
  if (key.eventType === 'release') return [];
  // A backspace arrives as `delete`, and the two cannot be told apart.
  if (key.backspace || key.delete) return [{ type: key.meta ? 'eraseWord' : 'erase' }];
  const name = (Object.keys(named) as (keyof Key)[]).find(each => key[each]);
  if (name) return [named[name] ?? []].flat();
  if (key.ctrl) return [withControl[input] ?? []].flat();
  return key.meta ? [] : typed(input);
};
