/** A world of any size, written piece by piece. */
import { expect, test } from 'vitest';
import { piecesOf } from '../../../src/simulator/http/pieces.ts';
import { simulate } from '../../../src/simulator/simulator.ts';
import { world } from '../../../src/simulator/world.ts';

test.each([0, 1, 499, 1000, 1001])('a world of %d identities is the same in pieces', count => {
  const userAssignedIdentities = Array.from({ length: count }, (_, index) => `id-${index}`);
  const simulator = simulate({ world: world({ userAssignedIdentities }) });
  expect(JSON.parse([...piecesOf(simulator.snapshot())].join(''))).toEqual(simulator.world());
});
