/** Ctrl+C while a step is applied: the step goes on while a person is asked, and what is said decides what follows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Handler } from '../../src/azure/in-process.ts';
import { resumed } from '../../src/azure/resumed.ts';
import { retrace } from '../../src/drivers/replay/retrace.ts';
import { startSession } from '../../src/machine/session.ts';
import { askedFields } from '../../src/model/workflow.ts';
import { Journal } from '../../src/recordings/journal.ts';
import { heardIn, readPast, saidIn } from '../../src/recordings/past.ts';
import { saidOf } from '../../src/recordings/played-back.ts';
import { assignIdentity as workflow } from '../../src/workflows/assign-user-assigned-identity.ts';
import { emptyJournal } from '../crash.ts';
import { isWriteTo } from '../faults.ts';
import { cloudOn, playOn } from '../play.ts';
import { rehearsalAnswers, rehearsalSimulator } from '../rehearsal.ts';
import { scratch } from '../scratch.ts';

const answers = rehearsalAnswers(workflow);
const { folder } = scratch();
const path = join(folder, 'interrupted.jsonl');

/** Azure is slow: it answers the first write of this type when the test lets it. */
const slowAt = (type: string) => {
  const { handle } = rehearsalSimulator();
  const isSlow = isWriteTo(type);
  let release = (): void => undefined;
  const released = new Promise<void>(resolve => {
    release = resolve;
  });
  const writes: string[] = [];
  let arrived = (): void => undefined;
  const begun = new Promise<void>(resolve => {
    arrived = resolve;
  });
  const slow: Handler = async request => {
    if (request.method !== 'GET') writes.push(`${request.method} ${new URL(request.url).pathname.split('/').at(-1)}`);
    const answer = await handle(request);
    if (!isSlow(request)) return answer;
    arrived();
    await released;
    return answer;
  };
  return { slow, handle, release, begun, writes };
};

/** Interrupted while Azure is at the identity, the first of two steps. */
const interrupted = async (given: Parameters<typeof playOn>[2] = { interruptible: true }) => {
  const azure = slowAt('userAssignedIdentities');
  emptyJournal(path, workflow);
  const onLoss = (error: Error) => expect.unreachable(error.message);
  const journal = new Journal({ path, fields: askedFields(workflow), written: 0, onLoss });
  const wizard = playOn(workflow, cloudOn(azure.slow), { ...given, hears: journal.hears });
  await wizard.answers(answers);
  wizard.session.send({ type: 'confirm' });
  await azure.begun;
  wizard.session.send({ type: 'interrupt' });
  return { ...azure, wizard, session: wizard.session };
};

let it: Awaited<ReturnType<typeof interrupted>>;
beforeEach(async () => {
  it = await interrupted();
});

describe('a step that is interrupted', () => {
  test('is told of for how long it has run, and what Azure said last, before and after', async () => {
    const heard = (): unknown => (it.session.view() as { readonly heard?: string }).heard;
    expect(it.session.view()).toMatchObject({ is: 'interrupted', ran: expect.any(Number) });
    expect(heard()).toMatch(/^GET userAssignedIdentities\/id-new: 404/);
    it.release();
    const words = new Set<unknown>();
    while (it.session.place() === 'create-user-assigned-identity.applying') {
      words.add(heard());
      await new Promise(setImmediate);
    }
    expect([...words].at(-1)).toMatch(/^GET userAssignedIdentities/);
  });

  test('goes on while a person is asked, and the next one does not begin', async () => {
    expect(it.session.view()).toMatchObject({ is: 'interrupted', resource: 'id-new', runs: true });
    it.release();
    while (it.session.place() !== 'create-user-assigned-identity.proceeding') await new Promise(setImmediate);
    expect(it.session.view()).toMatchObject({ is: 'interrupted', runs: false });
    expect(it.writes).toEqual(['PUT id-new']);
    await it.wizard.sends({ type: 'wait' });
    expect(await it.wizard.shows('end')).toMatchObject({ outcome: 'completed' });
  });

  test('is waited for as before, where the person keeps waiting', async () => {
    it.session.send({ type: 'wait' });
    expect(it.session.view()).toMatchObject({ is: 'busy', doing: 'applying' });
    it.release();
    expect(await it.wizard.shows('end')).toMatchObject({ outcome: 'completed' });
  });

  test('is the last one where the person stops and undoes', async () => {
    it.session.send({ type: 'undo' });
    expect(it.session.view()).toMatchObject({ is: 'busy', says: expect.stringContaining('to be undone') });
    it.release();
    const end = await it.wizard.shows('end');
    expect(end).toMatchObject({ outcome: 'stopped', results: [{ state: 'done' }, { state: 'not written' }] });
    expect(it.session.account().context.toBeUndone).toBe(true);
  });

  test('can still be waited for after the person has chosen to undo', async () => {
    for (const type of ['undo', 'interrupt', 'wait'] as const) it.session.send({ type });
    it.release();
    expect(await it.wizard.shows('end')).toMatchObject({ outcome: 'completed' });
  });

  test('is left to Azure at once, and nothing is claimed of it', async () => {
    const end = await it.wizard.sends({ type: 'leave' });
    expect(end).toMatchObject({
      is: 'end',
      outcome: 'left',
      results: [{ state: 'unknown' }, { state: 'not written' }],
    });
  });

  test('is cancelled where there is nobody to ask', async () => {
    const { session, release } = await interrupted({});
    expect(session.view()).toMatchObject({ is: 'busy', doing: 'settling' });
    release();
    expect((await session.ended).outcome).toBe('stopped');
  });
});

test('a session that was left goes on where it was, and writes nothing twice', async () => {
  await it.wizard.sends({ type: 'leave' });
  const past = readPast(readFileSync(path, 'utf8'), path);
  const writes: string[] = [];
  const network: Handler = request => {
    if (request.method !== 'GET') writes.push(request.method);
    return it.handle(request);
  };
  const session = startSession({
    workflow,
    cloud: cloudOn(network, undefined, http => resumed(heardIn(past, askedFields(workflow)), http)),
  });
  expect(await retrace(session, saidOf(saidIn(past), answers))).toBeUndefined();
  expect((await session.ended).outcome).toBe('completed');
  expect(writes).toEqual(['PATCH']);
});

test('what was said then is said again in the same places', async () => {
  for (const type of ['wait', 'interrupt', 'undo'] as const) it.session.send({ type });
  it.release();
  await it.wizard.shows('end');
  const past = readPast(readFileSync(path, 'utf8'), path);
  const session = startSession({ workflow, cloud: cloudOn(rehearsalSimulator().handle), interruptible: true });
  expect(await retrace(session, saidOf(saidIn(past), answers))).toBeUndefined();
  expect((await session.ended).outcome).toBe('stopped');
});
