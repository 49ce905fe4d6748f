/** The world changes between a recording and its replay: what matters stops it, what does not is let be, and nothing is lost. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Handler } from '../../src/azure/in-process.ts';
import { Judge } from '../../src/commands/replay/judge.ts';
import { type ReplayOptions, replayFile } from '../../src/commands/replay/replay-file.ts';
import type { PlanItem } from '../../src/model/plan.ts';
import { comparison } from '../../src/recordings/compare.ts';
import { parseRecording } from '../../src/recordings/open.ts';
import { contoso } from '../../src/simulator/contoso.ts';
import { isWriteTo } from '../faults.ts';
import { cloudOn } from '../play.ts';
import { scratch } from '../scratch.ts';
import { asking } from '../simulator/asking.ts';

const recordings = resolve(import.meta.dirname, '../../recordings');
const assign = join(recordings, 'assign-user-assigned-identity.json');
const { write } = scratch();

/** The world of the recordings, where somebody else changes something. */
const elsewhere = () => {
  const { simulator, ask, finish, group, machine } = asking({ world: contoso, seed: 1 });
  const identity = (name: string): string =>
    `${group('rg-photos')}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`;
  const patch = async (name: string, body: object): Promise<void> => {
    await finish(await ask('PATCH', machine(name, 'rg-photos'), body));
  };
  const writes: string[] = [];
  const counted: Handler = request => {
    if (request.method !== 'GET') writes.push(`${request.method} ${request.url}`);
    return simulator.handle(request);
  };
  const replaying = (file: string, more: Partial<ReplayOptions> = {}, handle = counted) =>
    replayFile(file, {
      on: 'simulator',
      bound: {},
      environment: {},
      allow: ['create', 'modify', 'remove', 'grant'],
      planOnly: false,
      rebase: false,
      reach: () => cloudOn(handle, simulator.advance),
      ...more,
    });
  const identityOf = async (name: string) => (await ask('GET', machine(name, 'rg-photos'))).json.identity;
  return { identity, patch, writes, counted, replaying, identityOf };
};

/** With an identity that nobody here has given. */
const withPhotos = async () => {
  const world = elsewhere();
  const userAssignedIdentities = { [world.identity('id-photos')]: {} };
  await world.patch('photos-web-1', { identity: { type: 'SystemAssigned, UserAssigned', userAssignedIdentities } });
  return world;
};

/** Somebody gives the machine an identity while the replay makes its own. */
const meanwhile = () => {
  const world = elsewhere();
  const isCreation = isWriteTo('userAssignedIdentities/id-albums');
  const handle: Handler = async request => {
    const answer = await world.counted(request);
    if (isCreation(request)) await world.patch('photos-web-1', { identity: { type: 'SystemAssigned' } });
    return answer;
  };
  return { ...world, replaying: (more: Partial<ReplayOptions> = {}) => world.replaying(assign, more, handle) };
};

describe('another identity block', () => {
  test('stops the replay before the first write, with every property that differs', async () => {
    const { replaying, writes } = await withPhotos();
    const { exitCode, drift, divergence, steps } = await replaying(assign);
    expect([exitCode, writes, steps.map(({ state }) => state)]).toEqual([5, [], ['not written', 'not written']]);
    expect(drift?.map(({ property, was, now }) => [property, was, now])).toEqual([
      ['identity.type', 'None', 'SystemAssigned, UserAssigned'],
      ['identity.userAssignedIdentities[id-photos]', 'absent', expect.stringContaining('principalId')],
      ['identity.principalId', 'absent', expect.any(String)],
    ]);
    expect(divergence).toMatchObject({ event: '5 confirm', state: 'review', expected: 'None' });
  });

  test('is planned anew with a rebase, and loses no identity', async () => {
    const { replaying, identityOf } = await withPhotos();
    const { exitCode, drift } = await replaying(assign, { rebase: true });
    const { type, userAssignedIdentities } = await identityOf('photos-web-1');
    const names = Object.keys(userAssignedIdentities).map(id => id.slice(id.lastIndexOf('/') + 1));
    expect([exitCode, drift?.length, type]).toEqual([0, 3, 'SystemAssigned, UserAssigned']);
    expect(names.sort()).toEqual(['id-albums', 'id-photos']);
  });

  test('needs the same consent as any plan when it is planned anew', async () => {
    const { replaying, writes } = await withPhotos();
    const outcome = await replaying(assign, { rebase: true, allow: ['create'] });
    expect(outcome).toMatchObject({ exitCode: 4, problem: { code: 'NotAllowed' } });
    expect(writes).toEqual([]);
  });

  test('is told where a step refuses it', async () => {
    const { replaying, patch, identity } = elsewhere();
    const userAssignedIdentities = { [identity('id-photos')]: {} };
    await patch('photos-web-2', { identity: { type: 'SystemAssigned, UserAssigned', userAssignedIdentities } });
    const outcome = await replaying(join(recordings, 'disable-only-identity.json'));
    expect(outcome).toMatchObject({ exitCode: 5, drift: [{ property: 'identity.type' }, {}] });
    expect(outcome.divergence?.state).toBe('disable-only-identity.looking');
  });
});

describe('a tag', () => {
  test('of the machine is no matter of the step', async () => {
    const { replaying, patch } = elsewhere();
    await patch('photos-web-1', { tags: { owner: 'somebody' } });
    expect((await replaying(assign)).exitCode).toBe(0);
  });

  test('matters to the step that tags', async () => {
    const { replaying } = elsewhere();
    const file = join(recordings, 'update-user-assigned-identity.json');
    expect((await replaying(file)).exitCode).toBe(0);
    expect(await replaying(file)).toMatchObject({ exitCode: 5, drift: [{ now: 'photos' }, { now: '42' }] });
  });
});

describe('a change between plan and write', () => {
  test('stops the replay there', async () => {
    const outcome = await meanwhile().replaying();
    expect(outcome.steps.map(({ state }) => state)).toEqual(['done', 'not written']);
    expect(outcome).toMatchObject({
      exitCode: 5,
      divergence: { state: 'assign-user-assigned-identity.changed', expected: 'None', found: 'SystemAssigned' },
    });
  });

  test('is planned anew with a rebase, and stays', async () => {
    const { replaying, identityOf } = meanwhile();
    expect((await replaying({ rebase: true })).exitCode).toBe(0);
    expect((await identityOf('photos-web-1')).type).toBe('SystemAssigned, UserAssigned');
  });

  test('needs consent where it makes another plan of it', () => {
    const recording = parseRecording(readFileSync(assign, 'utf8'), assign);
    const judge = new Judge({
      comparison: comparison(recording, () => ({})),
      allow: ['create', 'modify'],
      planOnly: false,
      rebase: true,
      bound: [],
    });
    const item = { ...recording.plan[1], sign: '-' } as PlanItem;
    expect(judge.adopts(item)).toBe(false);
    expect(judge.on({ is: 'changed', item })).toMatchObject({ exitCode: 4, problem: { code: 'NotAllowed' } });
  });
});

test('what the plan could not know yet is compared just before it is written', async () => {
  const recorded = readFileSync(join(recordings, 'remove-scale-set-user-assigned-identity.json'), 'utf8');
  const { steps, ...rest } = JSON.parse(recorded);
  steps[1].before.latestModelApplied['2'] = true;
  const file = write('other.json', JSON.stringify({ ...rest, steps }));
  const outcome = await elsewhere().replaying(file);
  expect(outcome.steps.map(({ state }) => state)).toEqual(['done', 'not written']);
  expect(outcome).toMatchObject({
    exitCode: 5,
    drift: [{ property: 'latestModelApplied.2', was: 'true', now: 'false' }],
    divergence: { state: 'offer-scale-set-update.applying' },
  });
});

describe('consent on Azure', () => {
  const onAzure = { on: 'azure', bound: { credential: 'simulator', directory: contoso.tenant.id } } as const;

  test('is given for nothing unless it is said', async () => {
    const { replaying, writes } = elsewhere();
    const { exitCode, problem } = await replaying(assign, { ...onAzure, allow: [] });
    expect([exitCode, problem?.try, writes]).toEqual([4, ['Allow it with --allow create,modify'], []]);
  });

  test('of some classes stops before the first write of all', async () => {
    const { replaying, writes } = elsewhere();
    const { exitCode, problem } = await replaying(assign, { ...onAzure, allow: ['create'] });
    expect([exitCode, problem?.code, writes]).toEqual([4, 'NotAllowed', []]);
  });

  test('is enough where it covers the plan', async () => {
    const { replaying, writes } = elsewhere();
    const { exitCode } = await replaying(assign, { ...onAzure, allow: ['create', 'modify'] });
    expect([exitCode, writes.length > 1]).toEqual([0, true]);
  });

  test('is not needed to see the plan', async () => {
    const { replaying, writes } = elsewhere();
    const { exitCode, plan } = await replaying(assign, { ...onAzure, allow: [], planOnly: true });
    expect([exitCode, plan.length, writes]).toEqual([0, 2, []]);
  });
});
