/** Sessions that were broken off, on the command line: listed, shown, gone on with, deleted; and a disk that takes nothing. */
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { Journal } from '../../src/recordings/journal.ts';
import { scratch } from '../scratch.ts';

const program = resolve(import.meta.dirname, '../../bin/mi-wizard.js');
const { folder, write } = scratch();
const sessions = join(folder, 'mi-wizard', 'sessions');
const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_STATE_HOME: folder };

const run = (args: readonly string[], lines: readonly string[] = [], more: Record<string, string> = {}) =>
  spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    input: lines.map(line => `${line}\n`).join(''),
    encoding: 'utf8',
    env: { ...env, ...more },
  });

/** Answers two questions, and is gone at the third. */
const brokenOff = async (): Promise<string> => {
  const child = spawn(process.execPath, [program, 'run', 'assign-user-assigned-identity'], { cwd: folder, env });
  child.stdin.write('Contoso Dev\nrg-photos\n');
  let heard = '';
  await new Promise<void>(asked => {
    child.stderr.on('data', text => {
      heard += text;
      if (heard.includes('Which virtual machine')) asked();
    });
  });
  const over = new Promise(ended => child.once('exit', ended));
  child.kill('SIGKILL');
  await over;
  const [name = ''] = readdirSync(sessions).filter(each => each.endsWith('.jsonl'));
  return name.replace('.jsonl', '');
};

test('one that was killed is listed, shown, and led to its end', { timeout: 30_000 }, async () => {
  const id = await brokenOff();
  appendFileSync(join(sessions, `${id}.jsonl`), '{"said":{"at":1');
  expect(JSON.parse(run(['sessions', '--json']).stdout)).toMatchObject([
    { id, workflow: 'assign-user-assigned-identity', on: 'simulator', last: { is: 'answer' } },
  ]);
  expect(run(['sessions', 'show', id]).stdout).toContain('answer resourceGroup rg-photos');
  const { status, stdout, stderr } = run(['resume'], ['photos-web-1', 'id-new', 'yes']);
  expect([status, stdout]).toEqual([0, expect.stringContaining('Recording')]);
  expect(stderr).not.toContain('Which resource group');
  expect(readdirSync(sessions)).toEqual([]);
});

test('one that cannot be gone on with says why, and stays', { timeout: 30_000 }, async () => {
  const id = await brokenOff();
  const path = join(sessions, `${id}.jsonl`);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/"machine":"[^"]*"/, '"machine":"another"'));
  expect(run(['resume', id])).toMatchObject({ status: 2, stderr: expect.stringContaining('SessionOfAnotherVersion') });
  appendFileSync(path, 'no entry\n');
  expect(run(['resume', id])).toMatchObject({ status: 2, stderr: expect.stringContaining('JournalNotUsable') });
  expect(existsSync(path)).toBe(true);
  expect(run(['sessions', 'delete', id])).toMatchObject({ status: 0, stdout: `Deleted: ${id}\n` });
  expect(run(['resume', id])).toMatchObject({ status: 2, stderr: expect.stringContaining('NoSuchSession') });
  expect(run(['resume'])).toMatchObject({ status: 2, stderr: expect.stringContaining('NothingToResume') });
});

test('where no journal can be kept, that is said, and the session is held all the same', () => {
  const { status, stderr } = run(
    ['run', 'assign-user-assigned-identity'],
    ['Contoso Dev', 'rg-photos', 'photos-web-1', 'id-new', 'yes'],
    { XDG_STATE_HOME: write('is-a-file', '') },
  );
  expect([status, stderr]).toEqual([0, expect.stringContaining('No journal is kept')]);
});

test.skipIf(!existsSync('/dev/full'))('a disk that is full is said once', () => {
  const lost: string[] = [];
  const onLoss = (error: Error): void => void lost.push(error.message);
  const journal = new Journal({ path: '/dev/full', fields: {}, written: 0, onLoss });
  const request = { method: 'PUT', path: '/' };
  journal.hears({ is: 'sends', at: 1, request });
  journal.hears({ is: 'sends', at: 2, request });
  expect(lost).toEqual([expect.stringContaining('ENOSPC')]);
});

test('a recording that could not be saved is not lost: the session is still there', { timeout: 30_000 }, () => {
  const lines = ['Contoso Dev', 'rg-photos', 'photos-web-1', 'id-new', 'yes'];
  const { status, stdout } = run(['run', 'assign-user-assigned-identity'], lines, { XDG_DATA_HOME: '/proc/none' });
  expect([status, JSON.parse(stdout).outcome]).toEqual([2, 'completed']);
  const again = run(['resume', '--save', join(folder, 'saved.json')]);
  expect([again.status, existsSync(join(folder, 'saved.json'))]).toEqual([0, true]);
  expect(readdirSync(sessions)).toEqual([]);
});
