/** What the built program says of a replay, in each form: the same each time, and enough for a program. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { junit } from '../../src/commands/replay/junit.ts';
import type { Outcome } from '../../src/commands/replay/outcome.ts';
import { scratch } from '../scratch.ts';
import { wellFormed } from '../well-formed.ts';

const root = resolve(import.meta.dirname, '../..');
const recording = (name: string): string => join(root, `recordings/${name}.json`);
const assign = recording('assign-user-assigned-identity');
const { folder, write } = scratch();

const replay = (args: readonly string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [join(root, 'bin/mi-wizard.js'), 'replay', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });

const withoutTimes = (text: string): string =>
  text.replaceAll(/"(at|milliseconds)": ?[\d.]+/g, '"$1":0').replaceAll(/time="[\d.]+"/g, 'time="0"');

const linesOf = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));

describe('twice on the same seed', () => {
  test.each([['--json'], ['--jsonl']])('%s prints the same bytes, but for times, and so does --junit', form => {
    const files = [assign, recording('remove-scale-set-user-assigned-identity'), recording('show-identities')];
    const [first, second] = ['a.xml', 'b.xml'].map(xml => {
      const { stdout } = replay([...files, form, '--junit', xml]);
      return withoutTimes(stdout + readFileSync(join(folder, xml), 'utf8'));
    });
    expect(first).toBe(second);
    expect(first?.length).toBeGreaterThan(1000);
  });
});

describe('--jsonl', () => {
  test('says what happens as it happens, a line each', () => {
    const lines = linesOf(replay([assign, '--jsonl']).stdout);
    expect(lines.map(({ is, step, state }) => [is, step, state].filter(Boolean).join(' '))).toEqual([
      'started',
      'planned',
      'step ended create-user-assigned-identity done',
      'step ended assign-user-assigned-identity done',
      'ended',
      'summary',
    ]);
    expect(lines.at(-2)).toMatchObject({ file: assign, exitCode: 0 });
  });

  test('is not printed together with --json', () => {
    expect(replay([assign, '--json', '--jsonl']).status).toBe(2);
  });
});

describe('rows of parameters', () => {
  const rows = write('fleet.csv', 'virtualMachine,resourceGroup\nphotos-web-1,\nphotos-web-2,\nshop-1,rg-web\n');

  test('each have a result, and one that fails makes the whole fail', () => {
    const { status, stdout, stderr } = replay([assign, '--params', rows, '--json']);
    const { rows: results, summary } = JSON.parse(stdout);
    expect([status, summary]).toEqual([5, { done: 2, doneBefore: 0, failed: 1 }]);
    expect(results.map(({ row, exitCode }: Outcome) => [row, exitCode])).toEqual([
      [1, 0],
      [2, 5],
      [3, 0],
    ]);
    expect(stderr).toContain('fleet.csv.progress.jsonl');
  });

  test('that are done are not done again', () => {
    const { status, stdout } = replay([assign, '--params', rows, '--rebase']);
    expect([status, stdout.trim().split('\n').at(-1)]).toEqual([
      0,
      '1 of 3 replayed from what is there, 2 done before',
    ]);
    expect(stdout).toContain('row 1\n  done before\n');
  });

  test('that are wrong are named as text and as JSON, and nothing runs', () => {
    const wrong = write('wrong.json', '[{"vm":"a"}]');
    const text = replay([assign, '--params', wrong, '--junit', 'no.xml']);
    expect([text.status, text.stdout, text.stderr]).toEqual([
      2,
      '',
      expect.stringContaining('row 1, vm: is not asked'),
    ]);
    expect(JSON.parse(replay([assign, '--params', wrong, '--json']).stdout)).toMatchObject({ faults: [{ row: 1 }] });
    expect([`${wrong}.progress.jsonl`, join(folder, 'no.xml')].filter(existsSync)).toEqual([]);
  });

  test.each([
    [[assign, '--at-once', '2']],
    [[assign, '--params', rows, '--at-once', '0']],
    [[assign, assign, '--params', rows]],
    [[assign, '--junit', '/dev/null/no.xml']],
  ])('%j is no use of it', args => {
    expect(replay(args).status).toBe(2);
  });
});

describe('what is missing', () => {
  const create = recording('create-virtual-machine-with-system-assigned-identity');

  test('is told to a program with every way to give it', () => {
    const { status, stdout } = replay([create, '--json']);
    expect([status, JSON.parse(stdout)[0].missing]).toEqual([
      3,
      [expect.objectContaining({ field: 'adminPassword', secret: true, environment: 'MI_WIZARD_ADMIN_PASSWORD' })],
    ]);
  });

  test('is taken from the environment, and not said', () => {
    const { status, stdout } = replay([create], { MI_WIZARD_ADMIN_PASSWORD: 'An example, never used: 4' });
    expect([status, stdout.includes('never used')]).toEqual([0, false]);
    expect(stdout).toContain('adminPassword from MI_WIZARD_ADMIN_PASSWORD');
  });
});

describe('--junit', () => {
  const drift = [{ step: 'one', resource: 'web', property: 'identity.type', was: 'None', now: '<]]>&"\u0000\ud800' }];
  const item = { step: 'one', title: 'Do it', resource: 'web', sign: '~' };
  const outcome = { file: 'a & "b".json', exitCode: 5, plan: [item], steps: [], drift } as unknown as Outcome;

  test('writes a suite for each replay, a case for each step, and failures in words', () => {
    const xml = junit([outcome, { ...outcome, row: 2, drift: [], exitCode: 3, plan: [] }]);
    expect(wellFormed(xml)).toEqual([
      'testsuites',
      'testsuite',
      'testcase',
      'failure',
      'testsuite',
      'testcase',
      'failure',
    ]);
    expect(xml).toContain('<testsuites name="mi-wizard replay" tests="2" failures="2" errors="0" skipped="0"');
    expect(xml).toContain('web, identity.type: then None, now &lt;]]&gt;&amp;&quot;␀�</failure>');
  });

  test('skips what was not reached or was done before', () => {
    const later = { ...item, step: 'two' };
    const stopped = junit([{ ...outcome, plan: [item, later] } as unknown as Outcome]);
    expect(stopped).toContain('tests="2" failures="1" errors="0" skipped="1"');
    expect(junit([{ ...outcome, plan: [], drift: [], exitCode: 0, skipped: true }])).toContain(
      '<skipped message="done before"/>',
    );
  });
});
