/** How fast the screen is: the built program in a pseudo-terminal, as ratios to an empty program in the same run. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { build } from 'esbuild';
import { bundle } from '../../bin/bundle.js';

/** Three are enough to see that it still measures. */
const rounds = process.argv.includes('--small') ? 3 : 15;
const program = resolve('bin/mi-wizard.js');
const folder = mkdtempSync(join(tmpdir(), 'mi-wizard-bench-'));
const { CI: _ci, NODE_ENV: _node, ...rest } = process.env;
const env = { ...rest, HOME: folder, XDG_DATA_HOME: folder, TERM: 'xterm-256color' };

const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const percentile = (numbers, part) => numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * part) - 1];
const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

const open = args => spawn(process.execPath, args, { cols: 100, rows: 30, cwd: folder, env });

/** Milliseconds from the start to the first sight of the text, or to the end where there is none to be seen. */
const timed = (args, text) =>
  new Promise(done => {
    const start = performance.now();
    const child = open(args);
    let seen = '';
    child.onData(data => {
      seen += data;
      if (text && seen.includes(text)) {
        done(performance.now() - start);
        text = undefined;
        child.kill('SIGKILL');
      }
    });
    child.onExit(() => done(performance.now() - start));
  });

/** Taken in turn, so that what else the machine does hits both alike. */
const ratioOf = async (args, text) => {
  const [floor, ours] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    floor.push(await timed(['-e', '0']));
    ours.push(await timed(args, text));
  }
  return { ratio: median(ours) / median(floor), floor: median(floor), ours: median(ours) };
};

const memoryAtRest = async () => {
  const child = open([program]);
  await pause(2000);
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
  child.kill('SIGKILL');
  return Number(kilobytes) / 1024;
};

/** From a key to the frame that it makes, key after key. */
const keyToFrame = async () => {
  const file = join(folder, 'long-list.cjs');
  await build({
    ...bundle,
    entryPoints: ['test/bench/long-list.tsx'],
    outfile: file,
    outdir: undefined,
  });
  const child = open([file]);
  let onFrame = () => undefined;
  child.onData(() => onFrame());
  await pause(1500);
  const times = [];
  for (const key of [...Array(60).fill('\x1b[B'), ...'production'.repeat(3), ...Array(30).fill('\x7f')]) {
    const start = performance.now();
    const framed = new Promise(done => {
      onFrame = () => done(performance.now() - start);
    });
    child.write(key);
    times.push(await Promise.race([framed, pause(1000).then(() => 1000)]));
    onFrame = () => undefined;
    await pause(40);
  }
  child.kill('SIGKILL');
  return times;
};

const goalIn = (is, { most, unit = '' }) => `at most ${most}${unit}: ${is <= most ? 'met' : 'missed'}`;
const row = (what, is, told, goal) =>
  process.stdout.write(`${what.padEnd(34)} ${told.padEnd(44)} ${goal ? goalIn(is, goal) : ''}`.trimEnd().concat('\n'));

const ratioRow = async (what, args, { text, most } = {}) => {
  const { ratio, floor, ours } = await ratioOf(args, text);
  const told = `${ratio.toFixed(2)} × node -e 0  (${ours.toFixed(0)} ms, ${floor.toFixed(0)} ms)`;
  row(what, ratio, told, most && { most });
};

try {
  spawnSync('npm', ['run', 'build'], { stdio: 'ignore' });
  await ratioRow('first frame', [program], { text: 'mi-wizard', most: 2.2 });
  await ratioRow('first question', [program], { text: 'What do you want' });
  const recording = resolve('recordings/assign-user-assigned-identity.json');
  await ratioRow('replay of a recording', [program, 'replay', recording], { most: 4 });
  const slow = percentile(await keyToFrame(), 0.95);
  const toFrame = `${slow.toFixed(1)} ms at the 95th percentile`;
  row('a key to its frame, 5,000 choices', slow, toFrame, { most: 16, unit: ' ms' });
  const rest = await memoryAtRest();
  row('memory at rest', rest, `${rest.toFixed(0)} MB`, { most: 90, unit: ' MB' });
} finally {
  rmSync(folder, { recursive: true });
}
