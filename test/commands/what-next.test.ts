/** What the end of a session offers to type next. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { clouds } from '../../src/arm/clouds.ts';
import type { Backend } from '../../src/commands/backend.ts';
import { whatNext } from '../../src/commands/session/what-next.ts';
import type { Recording } from '../../src/recordings/format-1.ts';
import { workflowById } from '../../src/workflows/workflows.ts';

const simulator: Backend = { on: 'simulator', seed: 1 };

const recordingOf = (id: string): Recording =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `../../recordings/${id}.json`), 'utf8'));

const next = (id: string, backend: Backend = simulator, changed: Partial<Recording> = {}): readonly string[] => {
  const recording = recordingOf(id);
  const workflow = workflowById(id);
  if (!workflow) throw new Error(id);
  return whatNext({ ...recording, ...changed }, workflow, backend, 'a.json').map(line =>
    line.replace(/npm start --/, 'mi-wizard'),
  );
};

/** Its last step is not written. */
const stopped = (id: string, backend: Backend = simulator): readonly string[] => {
  const [first, last] = recordingOf(id).steps;
  const steps = [first, { ...last, state: 'not written' }] as Recording['steps'];
  return next(id, backend, { outcome: 'stopped', steps });
};

test('what has changed nothing is replayed and not undone', () => {
  expect(next('show-identities')).toEqual(['Replay it  mi-wizard replay a.json']);
});

test('what stopped half-way is gone on with, or undone', () => {
  expect(stopped('assign-user-assigned-identity')).toEqual([
    'Go on      mi-wizard resume a.json',
    'Undo it    mi-wizard undo a.json',
  ]);
});

test('a secret is named, since no file holds it', () => {
  const secret = '--secret adminPassword=env:ADMIN_PASSWORD';
  expect(next('create-virtual-machine-with-system-assigned-identity')).toEqual([
    `Replay it  mi-wizard replay a.json ${secret}`,
    `Undo it    mi-wizard undo a.json ${secret}`,
  ]);
});

test('what was done on Azure is undone there, in its cloud', () => {
  const [here, there] = clouds;
  const undo = (cloud = here) => next('enable-system-assigned-identity', { on: 'azure', ...(cloud && { cloud }) })[1];
  expect(undo()).toBe('Undo it    mi-wizard undo a.json --on azure');
  expect(undo(there)).toBe(`Undo it    mi-wizard undo a.json --on azure --cloud ${there?.name}`);
  const own = { ...here, name: 'custom', resourceManager: 'https://arm.example' } as typeof here;
  expect(undo(own)).toContain('--arm-endpoint https://arm.example --authority-host https://');
});

test('what stopped in a cloud of one’s own is gone on with there', () => {
  const own = { ...clouds[0], name: 'custom', resourceManager: 'https://arm.example' } as (typeof clouds)[0];
  const [goOn] = stopped('assign-user-assigned-identity', { on: 'azure', cloud: own });
  expect(goOn).toMatch(
    /^Go on {6}mi-wizard resume a\.json --arm-endpoint https:\/\/arm\.example --authority-host https:/,
  );
});
