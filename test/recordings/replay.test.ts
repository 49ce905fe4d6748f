/** The recordings that are shipped: they replay, always with the same result, and tell a change when there is one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Outcome, type ReplayOptions, replayFile } from '../../src/commands/replay-file.ts';
import { chartDigest } from '../../src/machine/diagram.ts';
import type { Recording } from '../../src/recordings/format-1.ts';
import { parseRecording } from '../../src/recordings/open.ts';
import { workflowById, workflows } from '../../src/workflows/workflows.ts';
import { scratch } from '../scratch.ts';

const folder = resolve(import.meta.dirname, '../../recordings');
/** Those that are shipped; a session that somebody holds here saves beside them. */
const files = workflows.map(({ id }) => `${id}.json`);
const password = 'An example, never used: 1';

const options: ReplayOptions = {
  on: 'simulator',
  bound: { adminPassword: password },
  allow: ['create', 'modify', 'remove', 'grant'],
  planOnly: false,
};

/** Times differ from run to run; nothing else does. */
const withoutTimes = (outcome: Outcome): string =>
  JSON.stringify(outcome, (key, value) => (key === 'at' || key === 'milliseconds' ? undefined : value));

test('there is one for every workflow', () => {
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(files));
});

describe.each(files)('%s', file => {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');

  test('replays twice with the same result', async () => {
    const [first, second] = [await replayFile(path, options), await replayFile(path, options)];
    expect(first.exitCode).toBe(0);
    expect(withoutTimes(second)).toBe(withoutTimes(first));
  });

  test('was made by the machine that there is now', () => {
    const { workflow, provenance } = parseRecording(text, path);
    const current = workflowById(workflow.id);
    expect(current && chartDigest(current)).toBe(provenance.machine);
  });

  test('holds no secret', () => {
    expect(text).not.toContain(password);
  });
});

describe('a replay', () => {
  const { write } = scratch();
  const original = (): Recording =>
    parseRecording(readFileSync(join(folder, 'disable-only-identity.json'), 'utf8'), 'it') as Recording;

  test('names the first difference from what was recorded', async () => {
    const path = write('other.json', JSON.stringify(original()).replaceAll('"SystemAssigned"', '"UserAssigned"'));
    const { exitCode, divergence } = await replayFile(path, options);
    expect(exitCode).toBe(7);
    expect(divergence).toEqual({
      step: 'disable-only-identity',
      property: 'before.identity.type',
      recorded: 'UserAssigned',
      found: 'SystemAssigned',
    });
  });

  test('writes nothing that is not allowed', async () => {
    const path = write('same.json', JSON.stringify(original()));
    const { exitCode, problem, steps } = await replayFile(path, { ...options, allow: ['create', 'modify'] });
    expect(exitCode).toBe(4);
    expect(problem?.code).toBe('NotAllowed');
    expect(steps.map(({ state }) => state)).toEqual(['not written']);
  });

  test('writes nothing when only the plan is wanted', async () => {
    const path = write('same.json', JSON.stringify(original()));
    const { exitCode, plan, steps } = await replayFile(path, { ...options, planOnly: true });
    expect([exitCode, plan.length, steps[0]?.state]).toEqual([0, 1, 'not written']);
  });

  test('takes another value where one is bound', async () => {
    const path = write('same.json', JSON.stringify(original()));
    const { exitCode, plan } = await replayFile(path, { ...options, bound: { virtualMachine: 'photos-web-1' } });
    expect([exitCode, plan[0]?.resource]).toEqual([7, 'photos-web-1']);
  });

  test('lists all that is missing, and how to give it', async () => {
    const { virtualMachine, resourceGroup, ...rest } = original().parameters;
    const parameters = {
      ...rest,
      virtualMachine: { label: 'Virtual machine', type: 'text' },
      resourceGroup: { label: 'Resource group', type: 'text' },
    };
    const path = write('open.json', JSON.stringify({ ...original(), parameters }));
    const { exitCode, problem } = await replayFile(path, options);
    expect(exitCode).toBe(3);
    expect(problem?.try).toEqual(['Resource group: --set resourceGroup=…', 'Virtual machine: --set virtualMachine=…']);
    expect(virtualMachine ?? resourceGroup).toBeDefined();
  });

  test('refuses a session that was not completed', async () => {
    const path = write('stopped.json', JSON.stringify({ ...original(), outcome: 'stopped' }));
    expect(await replayFile(path, options)).toMatchObject({ exitCode: 2, problem: { code: 'RecordingNotCompleted' } });
  });
});
