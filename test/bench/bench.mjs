/** `npm run bench`: one measurement after another; `-- --small` keeps them short and leaves out the sweep over every fault. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const small = process.argv.includes('--small');
const measurements = ['simulator', 'screen', 'class'].map(name => ['--expose-gc', `test/bench/${name}.bench.mjs`]);
const sweep = [resolve('node_modules/vitest/vitest.mjs'), 'run', 'test/azure/fault-sweep.test.ts'];

for (const args of small ? measurements.map(each => [...each, '--small']) : [...measurements, sweep]) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, SWEEP: 'all' } });
  if (status !== 0) process.exitCode = 1;
}
