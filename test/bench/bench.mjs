/** `npm run bench`: one measurement after another; `-- --small` keeps them short and leaves out the sweeps: every fault, every moment of a second writer, every crash, a hundred thousand bad files. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const small = process.argv.includes('--small');
const measurements = ['simulator', 'screen', 'class'].map(name => ['--expose-gc', `test/bench/${name}.bench.mjs`]);
const sweeps = ['azure/fault-sweep', 'azure/second-writer', 'recordings/resume', 'recordings/bad-files'].map(name => [
  resolve('node_modules/vitest/vitest.mjs'),
  'run',
  `test/${name}.test.ts`,
]);
const all = { ...process.env, SWEEP: 'all', EVERY_CRASH: 'yes', CASES: '100000' };

for (const args of small ? measurements.map(each => [...each, '--small']) : [...measurements, ...sweeps]) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: all });
  if (status !== 0) process.exitCode = 1;
}
