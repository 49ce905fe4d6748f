/** A class over real sockets: everybody in a world of their own, the trainer alone sees them all. */
import { PassThrough, Readable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import type { Stage } from '../../src/commands/stage.ts';
import { serveClass } from '../../src/commands/training/class/class-server.ts';
import { joinClass } from '../../src/commands/training/class/join-class.ts';
import { SchoolClass } from '../../src/commands/training/class/school-class.ts';
import { openCourse } from '../../src/commands/training/course.ts';
import { talk } from '../../src/drivers/plain/talk.ts';
import { ask } from '../simulator/http/served.ts';

const of = new SchoolClass((await openCourse()).lesson('policy-adds', 1), 1);
const told: string[] = [];
const { address, close } = await serveClass({ of, port: 0, heard: line => told.push(line) });
afterAll(close);

const joins = (name: string, code = of.code) => ask(`${address}/join`, { method: 'POST', body: { code, name } });
const worldOf = async (name: string): Promise<string> => (await joins(name)).json.world;

const machine =
  '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-app/providers/Microsoft.Compute/virtualMachines/reporting?api-version=2024-07-01';
const repairs = (world: string) =>
  ask(`${world}${machine}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: { identity: { type: 'UserAssigned' } },
  });
const typeIn = async (world: string): Promise<string> => (await ask(`${world}${machine}`)).json.identity.type;

test('only the code lets in, and each name once', async () => {
  expect((await joins('Mallory', 'XXXXXXXX')).json.error.code).toBe('WrongCode');
  expect((await joins('\u001b[2J')).json.error.code).toBe('InvalidName');
  expect((await joins('Ada')).json).toMatchObject({ title: 'A policy that adds a system-assigned identity' });
  expect((await joins('ada')).json.error.code).toBe('NameTaken');
});

test('what one learner does nobody else sees, and addresses lead back to the own world', async () => {
  const [grace, alan] = [await worldOf('Grace'), await worldOf('Alan')];
  const { status, headers } = await repairs(grace);
  expect([status, `${headers['azure-asyncoperation']}`.startsWith(`${grace}/subscriptions/`)]).toEqual([200, true]);
  expect(await typeIn(grace)).toBe('UserAssigned');
  expect(await typeIn(alan)).toBe('SystemAssigned, UserAssigned');
  expect((await ask(`${grace}/lesson/check`)).json.score).toMatchObject({ solved: true, points: 100 });
  expect((await ask(`${alan}/lesson/check`)).json.score).toMatchObject({ solved: false });
});

test('hints, waiting and undoing belong to a world, and are on its record', async () => {
  const world = await worldOf('Edsger');
  const says = (what: string, body: object = {}) => ask(`${world}/lesson/${what}`, { method: 'POST', body });
  expect((await says('hint')).json.hint).toContain('Ask for a token');
  await repairs(world);
  expect((await says('undo', { to: 'write' })).json).toEqual({ undone: true });
  expect(await typeIn(world)).toBe('SystemAssigned, UserAssigned');
  expect((await says('wait', { seconds: -1 })).json.error.code).toBe('InvalidWait');
  const { acts } = (await ask(`${world}/lesson/record`)).json;
  expect(acts.map(({ is }: { is: string }) => is)).toEqual(['hint', 'request', 'undo', 'request']);
});

test('who is where is for the trainer alone', async () => {
  expect((await ask(`${address}/board?key=0123`)).status).toBe(404);
  const { learners } = (await ask(`${address}/board?key=${of.key}`)).json;
  expect(learners).toContainEqual({ name: 'Grace', actions: 1, passed: 3, checks: 3, hints: 0, points: 100 });
  expect(learners).toContainEqual({ name: 'Ada', actions: 0, passed: 0, checks: 3, hints: 0 });
  expect(told).toContain('Grace: 3 of 3 checks, actions: 1, solved, 100 points');
});

test('who joins with the wizard is seen by the trainer, write by write', async () => {
  const workflow = 'disable-system-assigned-identity';
  const answers = [workflow, 'Contoso Dev', 'rg-app', 'reporting', 'reporting', 'id-reporting', '', 'id-reporting'];
  const input = Readable.from([['hint', 'change', ...answers, ''].join('\n')], { objectMode: false });
  const output = new PassThrough().resume();
  const stage: Stage = {
    drive: session => talk(session, { input, output }),
    tell: () => undefined,
    close: () => undefined,
    cancelIsInterrupt: false,
  };
  expect(await joinClass(async () => stage, { address, code: of.code, name: 'Zoe' })).toBe(true);
  const { learners } = (await ask(`${address}/board?key=${of.key}`)).json;
  expect(learners).toContainEqual({ name: 'Zoe', actions: 1, passed: 3, checks: 3, hints: 1, points: 90 });
  await expect(joinClass(async () => stage, { address, code: 'WRONG', name: 'Eve' })).rejects.toThrow('not be joined');
});

test('a world that nobody joined is not there, and a foreign host is turned away', async () => {
  expect((await ask(`${address}/w/${'0'.repeat(32)}/subscriptions`)).status).toBe(404);
  const { status } = await ask(`${address}/join`, { method: 'POST', headers: { host: 'evil.example' }, body: {} });
  expect(status).toBe(421);
});

test('twenty learners at once keep to their own worlds', async () => {
  const worlds = await Promise.all(Array.from({ length: 20 }, (_, i) => worldOf(`learner ${i}`)));
  await Promise.all(worlds.filter((_, i) => i % 2).map(repairs));
  const types = await Promise.all(worlds.map(typeIn));
  expect(types).toEqual(worlds.map((_, i) => (i % 2 ? 'UserAssigned' : 'SystemAssigned, UserAssigned')));
});
