/** What it takes to start: processor time, which says the same on a busy machine, against that of an empty program. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../scratch.ts';

const { write, folder } = scratch();
const program = resolve('bin/mi-wizard.js');
const recording = resolve('recordings/assign-user-assigned-identity.json');

const telling = write(
  'telling.cjs',
  `process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    process.stderr.write(String(user + system));
  });`,
);

/** In microseconds, the least of three. */
const work = (...args: readonly string[]): number => {
  const once = () => spawnSync(process.execPath, ['--require', telling, ...args], { encoding: 'utf8', cwd: folder });
  return Math.min(...Array.from({ length: 3 }, () => Number(once().stderr)));
};

test('a replay takes at most five times the work of an empty program', () => {
  expect(work(program, 'replay', recording) / work('-e', '0')).toBeLessThanOrEqual(5);
}, 20_000);
