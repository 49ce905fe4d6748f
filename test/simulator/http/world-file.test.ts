/** A world read from a file that somebody else may have written. */
import { describe, expect, test } from 'vitest';
import { contoso } from '../../../src/simulator/contoso.ts';
import { BadWorld, readWorld } from '../../../src/simulator/http/world-file.ts';
import { simulate } from '../../../src/simulator/simulator.ts';
import type { World } from '../../../src/simulator/world.ts';

const but = (change: Partial<Record<keyof World, unknown>>): string => JSON.stringify({ ...contoso, ...change });

describe('a world from a file', () => {
  test('is what was written', () => {
    const written = simulate().world();
    expect(readWorld(JSON.stringify(written))).toEqual(written);
  });

  test.each([
    ['[]', 'The world is not an object'],
    [but({ clock: 'soon' }), 'The world.clock is not an instant'],
    [but({ idsDrawn: -1 }), 'The world.idsDrawn is not a whole number'],
    [but({ resources: {} }), 'The world.resources is not a list'],
    [but({ subscriptions: [] }), 'is in no subscription'],
    [but({ resourceGroups: [] }), 'is in no resource group of the file'],
    [but({ operations: [{}] }), 'The world.operations[0].id is not a text'],
  ])('is refused with the place of what is wrong', (content, words) => {
    expect(() => readWorld(content)).toThrow(BadWorld);
    expect(() => readWorld(content)).toThrow(words);
  });
});
