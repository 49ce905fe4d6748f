/** The recordings that are shipped: they replay, always with the same result, and tell a change when there is one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../src/commands/replay/outcome.ts';
import { type ReplayOptions, replayFile } from '../../src/commands/replay/replay-file.ts';
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
  rebase: false,
  environment: {},
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
    const path = write(
      'other.json',
      JSON.stringify(original())
        .replaceAll('"title":"Disable', '"title":"Do disable')
        .replaceAll('"sign":"~"', '"sign":"-"'),
    );
    const { exitCode, divergence } = await replayFile(path, options);
    expect(exitCode).toBe(7);
    expect(divergence).toEqual({
      event: '4 confirm',
      state: 'review',
      step: 'disable-only-identity',
      property: 'change',
      expected: '-',
      found: '~',
    });
  });

  test('stops where an answer of before is not accepted any more', async () => {
    const path = write('gone.json', JSON.stringify(original()).replaceAll('photos-web-2', 'photos-web-9'));
    expect(await replayFile(path, options)).toMatchObject({
      exitCode: 7,
      divergence: {
        event: '3 answer virtualMachine',
        state: 'choose-virtual-machine.virtualMachine.choosing',
        expected: 'photos-web-9',
        found: '“photos-web-9” is not one of the choices for Virtual machine',
      },
    });
  });

  test('refuses a bound value that is not accepted as an input', async () => {
    const path = write('same.json', JSON.stringify(original()));
    const outcome = await replayFile(path, { ...options, bound: { virtualMachine: 'photos-web-9' } });
    expect(outcome).toMatchObject({ exitCode: 3, problem: { code: 'NotAChoice' } });
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

  test('takes another value where one is bound, with the state that is there', async () => {
    const path = write('same.json', JSON.stringify(original()));
    const bound = { resourceGroup: 'rg-batch', virtualMachine: 'ledger' };
    const { exitCode, plan, steps } = await replayFile(path, { ...options, bound });
    expect([exitCode, plan[0]?.resource, steps[0]?.state]).toEqual([0, 'ledger', 'done']);
  });

  test('takes a value from the environment, after the command line and before the recording', async () => {
    const path = write('same.json', JSON.stringify(original()));
    const environment = { MI_WIZARD_VIRTUAL_MACHINE: 'ledger', MI_WIZARD_RESOURCE_GROUP: 'rg-nowhere' };
    const outcome = await replayFile(path, { ...options, bound: { resourceGroup: 'rg-batch' }, environment });
    expect(outcome).toMatchObject({ exitCode: 0, fromEnvironment: ['virtualMachine'], plan: [{ resource: 'ledger' }] });
  });

  test('lists all that is missing, with every way to give it', async () => {
    const { virtualMachine, resourceGroup, ...parameters } = original().parameters;
    const path = write('open.json', JSON.stringify({ ...original(), parameters }));
    const { exitCode, missing } = await replayFile(path, options);
    expect([exitCode, virtualMachine?.label, resourceGroup?.label]).toEqual([3, 'Virtual machine', 'Resource group']);
    expect(missing).toEqual([
      expect.objectContaining({ field: 'resourceGroup', option: '--set resourceGroup=…' }),
      {
        field: 'virtualMachine',
        label: 'Virtual machine',
        option: '--set virtualMachine=…',
        environment: 'MI_WIZARD_VIRTUAL_MACHINE',
      },
    ]);
  });

  test('asks for a secret by its variable', async () => {
    const path = join(folder, 'create-virtual-machine-with-system-assigned-identity.json');
    const { missing, problem } = await replayFile(path, { ...options, bound: {} });
    expect(missing).toMatchObject([
      { field: 'adminPassword', secret: true, option: '--secret adminPassword=env:ADMIN_PASSWORD' },
    ]);
    expect(problem?.try[0]).toContain('MI_WIZARD_ADMIN_PASSWORD');
  });

  test('refuses a session that was not completed', async () => {
    const path = write('stopped.json', JSON.stringify({ ...original(), outcome: 'stopped' }));
    expect(await replayFile(path, options)).toMatchObject({ exitCode: 2, problem: { code: 'RecordingNotCompleted' } });
  });
});
