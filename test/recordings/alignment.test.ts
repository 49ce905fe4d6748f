/** Two runs are the same where names were chosen and ids invented anew, and only there. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knownAfterApply } from '../../src/model/plan.ts';
import { aligner } from '../../src/recordings/alignment.ts';

const a = 'aaaaaaaa-0000-4000-8000-000000000000';
const b = 'bbbbbbbb-0000-4000-8000-000000000000';
const c = 'cccccccc-0000-4000-8000-000000000000';

const align = (chosen: Readonly<Record<string, readonly [string, string]>> = {}) => {
  const side = (i: 0 | 1) => Object.fromEntries(Object.entries(chosen).map(([name, pair]) => [name, pair[i]]));
  return aligner(side(0), () => side(1));
};

test('an id stands for the one that it first came with, and for no other', () => {
  const told = align();
  expect(told({ id: a }, { id: b })).toEqual({ id: a });
  expect(told([a, a], [b, c])).toEqual([a, c]);
  expect(told(c, b)).toBe(b);
});

test('a chosen name stands for the recorded one, alone, within a path, and as a key', () => {
  const told = align({ group: ['rg-a', 'rg-b'], identity: ['/x/rg-a/id-a', '/x/rg-b/id-b'] });
  expect(told({ at: '/x/rg-a/id-a', name: 'id-a' }, { at: '/X/rg-b/id-b', name: 'id-b' })).toEqual({
    at: '/x/rg-a/id-a',
    name: 'id-a',
  });
  expect(told({ '/x/rg-a/id-a/y': 1 }, { '/x/rg-b/id-b/y': 1 })).toEqual({ '/x/rg-a/id-a/y': 1 });
});

test('what is not chosen is told as it is', () => {
  const told = align({ group: ['rg-a', 'rg-b'] });
  expect(told({ at: '/x/rg-a/one' }, { at: '/x/rg-b/two', more: true })).toEqual({ at: '/x/rg-b/two', more: true });
});

test('what is known only after applying may be anything that is there', () => {
  expect(align()({ id: a, none: 1 }, { id: knownAfterApply })).toEqual({ id: a });
  expect(align()({ id: knownAfterApply }, {})).toEqual({});
});

test('whatever is found is told as it is where it is as recorded', () => {
  fc.assert(
    fc.property(fc.json(), json => {
      const value = JSON.parse(json);
      expect(align()(value, value)).toEqual(value);
    }),
    { numRuns: 200 },
  );
});
