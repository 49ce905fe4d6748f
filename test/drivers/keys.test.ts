/** What a terminal sends, as what a person pressed. */
import type { Key } from 'ink';
import { describe, expect, test } from 'vitest';
import { pressesOf } from '../../src/drivers/ink/keys.ts';
import { Keyboard } from '../../src/drivers/ink/paste.ts';

const pressed = (input: string, key: Partial<Key> = {}) =>
  pressesOf(input, key as Key).map(press => (press.type === 'insert' ? press.words : `<${press.type}>`));

describe('keys', () => {
  test('that are named mean what they say', () => {
    expect(pressed('', { upArrow: true })).toEqual(['<up>']);
    expect(pressed('\r', { return: true })).toEqual(['<enter>']);
    expect(pressed('', { escape: true, meta: true })).toEqual(['<escape>']);
  });

  test('with control edit as in a shell', () => {
    expect('cuwka'.split('').flatMap(letter => pressed(letter, { ctrl: true }))).toEqual([
      '<interrupt>',
      '<clear>',
      '<eraseWord>',
      '<eraseRest>',
      '<home>',
    ]);
  });

  test('in one chunk are told apart', () => {
    expect(pressed('abc\r')).toEqual(['abc', '<enter>']);
    expect(pressed('abd\u007fc\rx')).toEqual(['abd', '<erase>', 'c', '<enter>', 'x']);
    expect(pressed('ab\u0003')).toEqual(['ab', '<interrupt>']);
  });

  test('that rub out arrive under two names', () => {
    expect(pressed('', { delete: true })).toEqual(['<erase>']);
    expect(pressed('', { backspace: true })).toEqual(['<erase>']);
    expect(pressed('', { delete: true, meta: true })).toEqual(['<eraseWord>']);
  });

  test('that are let go, or mean nothing, are no keys', () => {
    expect(pressed('a', { eventType: 'release' })).toEqual([]);
    expect(pressed('x', { meta: true })).toEqual([]);
    expect(pressed('\u0000')).toEqual([]);
  });
});

/** What a terminal sends in pieces, each with what Ink makes of it. */
const pasted = (...pieces: readonly (readonly [input: string, key?: Partial<Key>])[]) => {
  const keyboard = new Keyboard();
  return pieces.flatMap(([input, key = {}]) => keyboard.presses(input, key as Key));
};

describe('a paste', () => {
  test('is one text, however many pieces it comes in', () => {
    const pieces = pasted(['[200~'], ['id-'], ['\t', { tab: true }], ['new\u0000'], ['[201~'], ['x']);
    expect(pieces).toEqual([
      { type: 'paste', words: 'id- new' },
      { type: 'insert', words: 'x' },
    ]);
  });

  test('never answers: breaks become spaces, and the last ones are dropped', () => {
    const pieces = pasted(['[200~'], ['one\r\ntwo\n'], ['', { return: true }], ['[201~']);
    expect(pieces).toEqual([{ type: 'paste', words: 'one two' }]);
    expect(pasted(['[200~'], ['', { return: true }], ['[201~'])).toEqual([]);
  });

  test('whose end was lost is left with Ctrl+C', () => {
    expect(pasted(['[200~'], ['abc'], ['c', { ctrl: true }], ['x'])).toEqual([
      { type: 'interrupt' },
      { type: 'insert', words: 'x' },
    ]);
  });
});
