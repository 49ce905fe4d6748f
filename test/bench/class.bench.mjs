/** A hundred learners at once: each joins, looks, repairs and checks; nobody sees what another did. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const learners = 100;
const machine =
  '/subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-app/providers/Microsoft.Compute/virtualMachines/reporting?api-version=2024-07-01';
const headers = { authorization: 'Bearer a.b.c', 'content-type': 'application/json' };

const child = spawn(process.execPath, ['bin/mi-wizard.js', 'train', 'policy-adds', '--serve', '0', '--json'], {
  stdio: ['ignore', 'pipe', 'ignore'],
});
const ready = JSON.parse(await new Promise(found => createInterface(child.stdout).once('line', found)));

const times = [];
const timed = async (url, init) => {
  const started = performance.now();
  const response = await fetch(url, { headers, ...init });
  const body = await response.json();
  times.push(performance.now() - started);
  return body;
};

const one = async index => {
  const body = JSON.stringify({ code: ready.code, name: `learner ${index}` });
  const { world } = await timed(`${ready.address}/join`, { method: 'POST', body });
  await timed(world + machine);
  const repair = JSON.stringify({ identity: { type: 'UserAssigned' } });
  if (index % 2) await timed(world + machine, { method: 'PATCH', body: repair });
  const { score } = await timed(`${world}/lesson/check`);
  return score.solved === Boolean(index % 2);
};

try {
  const started = performance.now();
  const right = await Promise.all(Array.from({ length: learners }, (_, index) => one(index)));
  const seconds = (performance.now() - started) / 1000;
  const { learners: board } = await timed(ready.board);
  times.sort((a, b) => a - b);
  const at = share => times[Math.floor((times.length - 1) * share)].toFixed(0);
  process.stdout.write(`class     ${learners} learners at once, ${times.length} requests in ${seconds.toFixed(1)} s\n`);
  process.stdout.write(`          median ${at(0.5)} ms, 99 % ${at(0.99)} ms, on the board ${board.length}\n`);
  if (right.includes(false) || board.length !== learners) throw new Error('a learner saw the world of another');
} finally {
  child.kill('SIGTERM');
}
