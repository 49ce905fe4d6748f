/**
 * How fast the simulator is, and how much it needs: `npm run bench`.
 * It bundles the source by itself; `npm run bench -- --small` takes 2,000 machines instead of 100,000.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const source = resolve(import.meta.dirname, '../../src/simulator');
const folder = mkdtempSync(join(tmpdir(), 'mi-wizard-bench-'));
const many = process.argv.includes('--small') ? 2000 : 100_000;
const seconds = 3;
const headers = { authorization: 'Bearer a.b.c' };
const version = 'api-version=2024-11-01';

const load = async () => {
  const outfile = join(folder, 'simulator.mjs');
  const contents = ['simulator', 'world', 'http/serve', 'http/world-file', 'http/pieces'].map(
    each => `export * from './${each}.ts';`,
  );
  const stdin = { contents: contents.join('\n'), resolveDir: source, loader: 'ts' };
  await build({ stdin, outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' });
  return import(pathToFileURL(outfile).href);
};

const say = (what, value) => process.stdout.write(`${what.padEnd(58)} ${value}\n`);
const whole = number => Math.round(number).toLocaleString('en');

/** Runs a task again and again for a while; times a second. */
const rate = async task => {
  for (let index = 0; index < 500; index++) await task(index);
  const [start, end] = [performance.now(), performance.now() + seconds * 1000];
  let count = 0;
  for (; performance.now() < end; count++) await task(count);
  return count / ((performance.now() - start) / 1000);
};

const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().rss / 2 ** 20;
};

const get = (agent, url) =>
  new Promise((done, failed) => {
    const start = performance.now();
    const sent = request(url, { agent, headers }, answer => {
      answer.resume().on('end', () => done(performance.now() - start));
    });
    sent.on('error', failed).end();
  });

/** The requests come from here, so that the server has a process to itself. */
const overHttp = async url => {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const times = [];
  let end = performance.now() + 1000;
  const client = async () => {
    while (performance.now() < end) times.push(await get(agent, url));
  };
  await Promise.all(Array.from({ length: 16 }, client));
  times.length = 0;
  end = performance.now() + seconds * 1000;
  await Promise.all(Array.from({ length: 16 }, client));
  agent.destroy();
  times.sort((a, b) => a - b);
  return { perSecond: times.length / seconds, p99: times[Math.floor(times.length * 0.99)] };
};

const serverProcess = async (...args) => {
  const code = `
    import { readFileSync } from 'node:fs';
    import { simulate, serve, readWorld } from ${JSON.stringify(pathToFileURL(join(folder, 'simulator.mjs')).href)};
    const started = performance.now();
    const [file] = process.argv.slice(2);
    const world = readWorld(readFileSync(file, 'utf8'));
    const simulator = simulate({ world, retryAfter: true });
    const { address } = await serve({ simulator, port: 0, speed: 0, heard: () => {} });
    console.log(JSON.stringify({ address, started: performance.now() - started, rss: process.memoryUsage().rss / 2 ** 20 }));
  `;
  const script = join(folder, 'server.mjs');
  writeFileSync(script, code);
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise(found => child.stdout.once('data', data => found(String(data))));
  return { child, ...JSON.parse(line) };
};

const main = async () => {
  const { simulate, world, piecesOf } = await load();
  const identity = { identity: { type: 'SystemAssigned' } };
  const small = world({ virtualMachines: ['web-1'] });
  const root = `/subscriptions/${small.subscriptions[0].id}`;
  const list = `${root}/resourceGroups/rg-app/providers/Microsoft.Compute/virtualMachines`;

  const { handle } = simulate({ world: small, throttling: false });
  const one = { method: 'GET', url: `${list}/web-1?${version}`, headers };
  say('GET of a VM, in process (goal 20,000/s)', `${whole(await rate(() => handle(one)))}/s`);

  const change = async index => {
    const type = index % 2 ? 'None' : 'SystemAssigned';
    const body = JSON.stringify({ identity: { ...identity.identity, type } });
    const { headers: found } = await handle({ ...one, method: 'PATCH', body });
    for (let status = 'InProgress'; status === 'InProgress'; ) {
      const poll = await handle({ method: 'GET', url: found['azure-asyncoperation'], headers });
      status = JSON.parse(poll.body).status;
    }
  };
  say('identity PATCH to its end, on virtual time', `${whole(await rate(change))}/s`);

  const smallFile = join(folder, 'small.json');
  writeFileSync(smallFile, JSON.stringify(small));
  const server = await serverProcess(smallFile);
  const { perSecond, p99 } = await overHttp(`${server.address}${list}/web-1?${version}`);
  server.child.kill();
  say('GET of a VM, HTTP, 16 connections (goal 3,000/s)', `${whole(perSecond)}/s`);
  say('  p99 (goal 20 ms)', `${p99.toFixed(1)} ms`);

  const names = Array.from({ length: many }, (_, index) => `web-${index}`);
  const large = world({ userAssignedIdentities: ['id'], virtualMachines: names });
  const before = heap();
  const big = simulate({ world: large });
  const page = { method: 'GET', url: `${list}?${version}`, headers };
  /** How long each page takes, in order of time. */
  const pages = async () => {
    const times = [];
    for (let next = page.url; next && times.length < 100; ) {
      const start = performance.now();
      const { body } = await big.handle({ ...page, url: next });
      times.push(performance.now() - start);
      next = JSON.parse(body).nextLink;
    }
    return times.sort((a, b) => a - b);
  };
  const first = await pages();
  const again = await pages();
  const median = times => `${times[times.length >> 1].toFixed(1)} ms`;
  say(`a page of the list of ${whole(many)} VMs, median (goal 5 ms)`, median(again));
  say('  the slowest', `${again.at(-1).toFixed(1)} ms`);
  say('  the first time, when each machine is written', median(first));
  const single = { ...page, url: `${list}/web-${many - 1}?${version}` };
  say('  GET of one of them, in process', `${whole(await rate(() => big.handle(single)))}/s`);
  say('  memory of this process, of which before the store', `${whole(heap())} MB, ${whole(before)} MB`);

  const start = performance.now();
  const pieces = [...piecesOf(big.snapshot())];
  say('  its state as text', `${(performance.now() - start).toFixed(0)} ms in ${pieces.length} pieces`);
  const bigFile = join(folder, 'big.json');
  writeFileSync(bigFile, pieces.join(''));
  const { child, started, rss } = await serverProcess(bigFile);
  child.kill();
  say(
    `  start from a state file of ${whole(statSync(bigFile).size / 2 ** 20)} MB`,
    `${whole(started)} ms, ${whole(rss)} MB (goal 1,500 MB)`,
  );
};

try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
