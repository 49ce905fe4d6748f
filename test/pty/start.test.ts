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

/** In microseconds. */
const work = (...args: readonly string[]): number => {
  const { stderr } = spawnSync(process.execPath, ['--require', telling, ...args], { encoding: 'utf8', cwd: folder });
  return Number(stderr);
};

/** The least of five: more is the work of others. */
test('a replay takes at most five times the work of an empty program', { retry: 2 }, () => {
  const rounds = Array.from({ length: 5 }, () => [work(program, 'replay', recording), work('-e', '0')] as const);
  const [replay, empty] = [0, 1].map(i => Math.min(...rounds.map(each => each[i] as number)));
  expect((replay ?? 0) / (empty ?? 1)).toBeLessThanOrEqual(5);
});
