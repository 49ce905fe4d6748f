/** `mi-wizard train` as a learner meets it, line by line; another client works in the same lesson. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../scratch.ts';

const program = resolve(import.meta.dirname, '../../bin/mi-wizard.js');
const { folder } = scratch();

/** Somebody who has learned nothing yet. */
const learner = () => {
  const home = mkdtempSync(join(folder, 'home-'));
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_STATE_HOME: home };
  const says = (args: readonly string[], ...lines: readonly string[]) =>
    spawnSync(process.execPath, [program, ...args], { input: `${lines.join('\n')}\n`, encoding: 'utf8', env });
  return { home, env, record: join(home, 'mi-wizard/training.json'), says };
};

const enables = ['change', 'enable-system-assigned-identity', 'Contoso Dev', 'rg-photos', 'photos-web-1', 'yes', ''];
const answer = 'the system-assigned identity';

test('a lesson is taken with its question, certified, confirmed, and refused once touched', { timeout: 30_000 }, () => {
  const { home, says } = learner();
  const lines = ['check', 'hint', ...enables, answer];
  const { stderr, status } = says(['train', 'system-assigned', '--plain', '--learner', 'Ada'], ...lines);
  expect(status).toBe(0);
  for (const each of ['2 of 2 still missing', 'Hint 1 of 3', `✓ Right: ${answer}`, '90 points'])
    expect(stderr).toContain(each);
  const [page = '', record = ''] = says(['train', '--certificate', join(home, 'out')])
    .stdout.trim()
    .split('\n');
  expect(readFileSync(page, 'utf8')).toContain('Ada, 1 of 25 solved');
  const graded = says(['grade', record, '--format', 'csv']);
  expect([graded.status, graded.stdout]).toEqual([0, expect.stringContaining('Ada,system-assigned,confirmed,90,1,1')]);
  writeFileSync(record, readFileSync(record, 'utf8').replace('"points": 90', '"points": 99'));
  const touched = says(['grade', record, '--json']);
  expect([touched.status, JSON.parse(touched.stdout)[0].verdict]).toEqual([2, 'changed']);
});

test('a record that is broken is set aside, and the course begins anew', () => {
  const { record, says } = learner();
  mkdirSync(dirname(record));
  writeFileSync(record, '{ "format": 1, "runs": [');
  const { stdout, stderr, status } = says(['train', '--list', '--json']);
  expect([status, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ next: 'system-assigned' })]);
  expect(stderr).toContain('set aside');
  expect(readdirSync(dirname(record))).toEqual([expect.stringMatching(/^training\.json\..*\.broken$/)]);
});

test('what was solved is kept under .local/share where no data folder is named', () => {
  const { home, env } = learner();
  const inHome = { ...env, XDG_DATA_HOME: '' };
  const record = join(home, '.local/share/mi-wizard/training.json');
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, 'broken');
  spawnSync(process.execPath, [program, 'train', '--reset'], { env: inHome });
  expect(readdirSync(dirname(record))).toEqual(['training.json.before-reset']);
});

test('what was solved is forgotten on request, and a lesson that is not there is named', () => {
  const { says } = learner();
  expect(says(['train', '--reset']).stdout).toBe('Nothing was solved yet.\n');
  const { stderr, status } = says(['train', 'nonsense', '--plain']);
  expect([status, stderr]).toEqual([2, expect.stringContaining('There is no lesson “nonsense”')]);
});

const said = (child: ChildProcess, words: RegExp): Promise<string> =>
  new Promise((found, failed) => {
    let text = '';
    child.stderr?.setEncoding('utf8').on('data', chunk => {
      text += chunk;
      const [match] = words.exec(text) ?? [];
      if (match !== undefined) found(match);
    });
    child.once('exit', code => failed(new Error(`ended with ${code}: ${text}`)));
  });

test('each question waits for its answer, however late that comes', { timeout: 30_000 }, async () => {
  const child = spawn(process.execPath, [program, 'train', 'removing', '--plain'], { env: learner().env });
  await said(child, /Your choice \[/);
  child.stdin.write('check\n');
  await said(child, /3 still missing[\s\S]*Your choice \[/);
  child.stdin.write('hint\n');
  await said(child, /Hint 1 of 3[\s\S]*Your choice \[/);
  const ended = once(child, 'exit');
  child.stdin.end('leave\n');
  expect(await ended).toEqual([4, null]);
});

test('a drill is repaired by another client of Azure, and judged by the state alone', { timeout: 30_000 }, async () => {
  const { env } = learner();
  const child = spawn(process.execPath, [program, 'train', 'policy-adds', '--plain', '--port', '0'], { env });
  const address = await said(child, /http:\/\/127\.0\.0\.1:\d+/);
  const headers = { authorization: 'Bearer a.b.c', 'content-type': 'application/json' };
  const machine =
    '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-app/providers/Microsoft.Compute/virtualMachines/reporting';
  const body = JSON.stringify({ identity: { type: 'UserAssigned' } });
  const { status } = await fetch(`${address}${machine}?api-version=2024-07-01`, { method: 'PATCH', headers, body });
  const solved = said(child, /Solved: .*\n.*\d+ points/);
  const ended = once(child, 'exit');
  child.stdin.end('check\n');
  expect(await ended).toEqual([0, null]);
  expect([status, await solved]).toEqual([200, expect.stringContaining('100 points')]);
});
