/** The world of a lesson while somebody works in it: taken back write by write, step by step, or whole. */
import { expect, test } from 'vitest';
import { Bench } from '../../src/commands/training/bench.ts';
import { makeMoves } from '../../src/commands/training/make-move.ts';
import { replayActs } from '../../src/commands/training/replay-acts.ts';
import { contoso } from '../../src/simulator/contoso.ts';
import { entriesOf, named } from '../../src/training/estate.ts';
import type { Lesson } from '../../src/training/lesson.ts';
import type { Move } from '../../src/training/move.ts';
import { actionsIn, scoreOf } from '../../src/training/scoring.ts';

const answers = { subscription: 'Contoso Dev', resourceGroup: 'rg-photos', virtualMachine: 'photos-web-1' };

const assigns = (identity: string): Move => ({
  is: 'run',
  workflow: 'assign-user-assigned-identity',
  answers: { ...answers, resourceGroupLocation: 'westeurope', userAssignedIdentity: identity },
});

const stateOf = (bench: Bench) => {
  const world = bench.snapshot();
  const machine = named(world, 'photos-web-1');
  return {
    has: machine ? entriesOf(machine).map(([id]) => id.slice(id.lastIndexOf('/') + 1)) : [],
    made: named(world, 'id-fresh') !== undefined,
  };
};

const worked = async (): Promise<Bench> => {
  const bench = new Bench({ seed: 1 }, contoso);
  expect(await makeMoves(bench, [assigns('id-photos'), assigns('id-fresh')])).toEqual([undefined, undefined]);
  expect(stateOf(bench)).toEqual({ has: ['id-photos', 'id-fresh'], made: true });
  return bench;
};

test('the last write is taken back alone, then the one before it', async () => {
  const bench = await worked();
  bench.undo('write');
  expect(stateOf(bench)).toEqual({ has: ['id-photos'], made: true });
  bench.undo('write');
  expect(stateOf(bench)).toEqual({ has: ['id-photos'], made: false });
});

test('a step is taken back whole, and so is everything', async () => {
  const bench = await worked();
  bench.undo('step');
  expect(stateOf(bench)).toEqual({ has: ['id-photos'], made: false });
  bench.undo('start');
  expect(bench.world()).toMatchObject({ ...contoso });
  expect(bench.undo('write')).toBe(false);
});

test('after something was taken back one goes on from there', async () => {
  const bench = await worked();
  bench.undo('step');
  expect(await makeMoves(bench, [assigns('id-thumbnails')])).toEqual([undefined]);
  expect(stateOf(bench).has).toEqual(['id-photos', 'id-thumbnails']);
});

test('the same acts lead to the same world, byte by byte', async () => {
  const bench = await worked();
  bench.undo('step');
  bench.advance(3600);
  const lesson = { world: 'contoso' } as Lesson;
  const again = await replayActs(lesson, 1, bench.acts);
  expect(again.world()).toEqual(bench.world());
  expect(again.acts).toEqual(bench.acts);
});

test('looking is free, and what was taken back is still an action', async () => {
  const bench = await worked();
  expect(actionsIn(bench.acts)).toBe(3);
  await makeMoves(bench, [{ is: 'run', workflow: 'show-identities', answers }]);
  bench.undo('write');
  expect(actionsIn(bench.acts)).toBe(3);
  const score = scoreOf({ acts: [...bench.acts, { is: 'hint' }], solved: true, seconds: bench.seconds, shortest: 1 });
  expect(score).toMatchObject({ actions: 3, shortest: 1, hints: 1, points: 23 });
});
