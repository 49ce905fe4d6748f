/** Where one is in a recording that is played, key by key. */
import { describe, expect, test } from 'vitest';
import { goOn, type Playback, type PlayKey, pressed } from '../../src/drivers/ink/play/playback.ts';

const reel = {
  length: 6,
  chapters: [
    { title: 'Choose', first: 0 },
    { title: 'The plan', first: 3 },
    { title: 'The end', first: 5 },
  ],
};

const playing: Playback = { at: 2, is: 'playing', factor: 1 };
const having = (from: Playback, ...keys: readonly PlayKey[]): Playback =>
  keys.reduce((so, key) => pressed(so, key, reel), from);

describe('a recording that is played', () => {
  test('goes on to its last moment and stays there', () => {
    expect(goOn(playing, reel)).toEqual({ ...playing, at: 3 });
    expect(goOn({ ...playing, at: 5 }, reel)).toEqual({ ...playing, at: 5, is: 'paused' });
  });

  test('is paused and goes on again, from the start where it was over', () => {
    expect(having(playing, { is: 'toggle' })).toEqual({ ...playing, is: 'paused' });
    expect(having({ ...playing, at: 5, is: 'paused' }, { is: 'toggle' })).toEqual({ ...playing, at: 0 });
  });

  test('is stepped through moment by moment, within its ends', () => {
    expect(having(playing, { is: 'forward' })).toEqual({ ...playing, at: 3, is: 'paused' });
    expect(having(playing, { is: 'back' }, { is: 'back' }, { is: 'back' }).at).toBe(0);
    expect(having({ ...playing, at: 5 }, { is: 'forward' }).at).toBe(5);
  });

  test('is jumped in, by steps and to one of them', () => {
    expect(having(playing, { is: 'next chapter' }).at).toBe(3);
    expect(having(playing, { is: 'last chapter' }).at).toBe(0);
    expect(having(playing, { is: 'chapter', number: 3 }).at).toBe(5);
    expect(having(playing, { is: 'chapter', number: 9 }).at).toBe(2);
  });

  test('is made faster and slower', () => {
    expect(having(playing, { is: 'faster' }, { is: 'faster' }, { is: 'slower' }).factor).toBe(2);
  });
});
