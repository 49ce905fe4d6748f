/** The simulator as a server: its sockets, its hosts, its end. */
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { world } from '../../../src/simulator/world.ts';
import { scratch } from '../../scratch.ts';
import { certificateIn } from './certificate.ts';
import { ask, served } from './served.ts';

const { folder } = scratch();
const machines = { world: world({ userAssignedIdentities: ['id-one'], virtualMachines: ['web-1'] }) };
const group = '/resourceGroups/rg-app';
const machine = `${group}/providers/Microsoft.Compute/virtualMachines/web-1`;
const version = 'api-version=2024-11-01';
const systemAssigned = { method: 'PATCH', body: { identity: { type: 'SystemAssigned' } } };

describe('the simulator over HTTP', () => {
  const open: { close(): Promise<void> }[] = [];
  const start = async (...terms: Parameters<typeof served>) => {
    const running = await served(...terms);
    open.push(running);
    return running;
  };

  afterEach(async () => {
    for (const each of open.splice(0)) await each.close();
  });

  test('answers what it answers in process', async () => {
    const { root, simulator } = await start(machines);
    const { status, headers, json } = await ask(`${root}${machine}?${version}`);
    const url = `${root.slice(root.indexOf('/subscriptions'))}${machine}?${version}`;
    const inside = await simulator.handle({ method: 'GET', url, headers: { authorization: 'Bearer a.b.c' } });
    expect([status, json]).toEqual([inside.status, JSON.parse(inside.body)]);
    expect(headers['content-length']).toBe(String(inside.body.length));
  });

  test('ends the connection where a plan of faults says so, and answers the next', async () => {
    const faults = { faults: [{ match: { method: 'GET', path: '*', nth: 1 }, kind: 'connection-reset' }] } as const;
    const { root, exchanges } = await start({ ...machines, faults });
    await expect(ask(`${root}${machine}?${version}`)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect((await ask(`${root}${machine}?${version}`)).status).toBe(200);
    expect(exchanges).toMatchObject([{ status: 0, reset: true }, { status: 200 }]);
  });

  test('lets a slow answer take its simulated time', async () => {
    const faults = { faults: [{ match: { method: 'GET', path: '*', nth: 1 }, kind: 'slow', seconds: 30 }] } as const;
    const { root, exchanges } = await start({ ...machines, faults }, { speed: 100 });
    await ask(`${root}${machine}?${version}`);
    expect(exchanges[0]?.milliseconds).toBeGreaterThan(250);
  });

  test('binds this machine alone', async () => {
    expect((await start()).address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  test.each(['evil.example', 'localhost.evil.example', '10.0.0.1:80', '127.0.0.1.evil.example'])(
    'refuses the Host %s',
    async host => {
      const { status, json } = await ask(`${(await start()).root}?${version}`, { headers: { host } });
      expect([status, json.error.code]).toEqual([421, 'HostNotLoopback']);
    },
  );

  test.each(['localhost', 'LOCALHOST:8080', '[::1]:80', 'azure.localhost'])('takes the Host %s', async host => {
    const { status } = await ask(`${(await start()).root}?api-version=2022-12-01`, { headers: { host } });
    expect(status).toBe(200);
  });

  test('takes any Host where it was told an address', async () => {
    const { root } = await start({}, { host: '127.0.0.1' });
    expect((await ask(`${root}?api-version=2022-12-01`, { headers: { host: 'build.example' } })).status).toBe(200);
  });

  test('says at its own address where an operation is followed', async () => {
    const { root, address } = await start(machines);
    const { headers } = await ask(`${root}${machine}?${version}`, systemAssigned);
    const url = String(headers['azure-asyncoperation']);
    const poll = await ask(url);
    expect([url.startsWith(`${address}/subscriptions/`), poll.json.status]).toEqual([true, 'InProgress']);
  });

  test('says it at the address that a client outside knows', async () => {
    const { root } = await start(machines);
    const outside = { 'x-forwarded-host': 'management.azure.com' };
    const { headers } = await ask(`${root}${machine}?${version}`, { ...systemAssigned, headers: outside });
    expect(headers['azure-asyncoperation']).toMatch(/^https:\/\/management\.azure\.com\/subscriptions\//);
  });

  test.each([
    [0, '1'],
    [1, '2'],
    [0.1, '20'],
    [60, '1'],
  ])('asks for patience at a speed of %d', async (speed, seconds) => {
    const { root } = await start(machines, { speed });
    const { headers } = await ask(`${root}${machine}?${version}`, systemAssigned);
    expect((await ask(String(headers['azure-asyncoperation']))).headers['retry-after']).toBe(seconds);
  });

  test('lets time pass with the real one', async () => {
    const { root } = await start(machines, { speed: 1_000_000 });
    const { headers } = await ask(`${root}${machine}?${version}`, systemAssigned);
    expect((await ask(String(headers['azure-asyncoperation']))).json.status).toBe('Succeeded');
  });

  test('leads from page to page', async () => {
    const userAssignedIdentities = Array.from({ length: 501 }, (_, index) => `id-${index}`);
    const { root, address } = await start({ world: world({ userAssignedIdentities }) });
    const path = `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities?api-version=2024-11-30`;
    const { nextLink } = (await ask(`${root}${path}`)).json;
    const last = await ask(nextLink);
    expect([nextLink.startsWith(address), last.json.value.length]).toEqual([true, 1]);
  });

  test('answers HEAD and 204 without a body', async () => {
    const { root } = await start(machines);
    const { status, headers, text } = await ask(`${root}${group}?${version}`, { method: 'HEAD' });
    expect([status, headers['content-length'], text]).toEqual([204, undefined, '']);
  });

  test('refuses more than 4 MB, and goes on', async () => {
    const { root } = await start(machines);
    const body = { tags: { much: 'x'.repeat(5 * 1024 * 1024) } };
    const { status } = await ask(`${root}${group}?${version}`, { method: 'PUT', body }).catch(() => ({ status: 413 }));
    expect([status, (await ask(`${root}${group}?${version}`)).status]).toEqual([413, 200]);
  });

  test('survives what is no HTTP', async () => {
    const { address, root } = await start(machines);
    const { hostname, port } = new URL(address);
    await new Promise(resolve => connect(Number(port), hostname).on('close', resolve).resume().end('nonsense\r\n\r\n'));
    expect((await ask(`${root}${group}?${version}`)).status).toBe(200);
  });

  test('tells each request without its query', async () => {
    const { root, exchanges } = await start(machines);
    await ask(`${root}${group}?${version}&secret=1`);
    const [first] = exchanges;
    expect([first?.method, first?.path, first?.status]).toEqual(['GET', new URL(`${root}${group}`).pathname, 200]);
  });

  test('refuses a port that is taken', async () => {
    const { address, simulator } = await start();
    const port = Number(new URL(address).port);
    await expect(start({}, { simulator, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('serves HTTPS, and its own address in it', async () => {
    const files = certificateIn(folder);
    const [cert, key] = [readFileSync(files.cert, 'utf8'), readFileSync(files.key, 'utf8')];
    const { root, address } = await start(machines, { tls: { cert, key } });
    const { status, headers } = await ask(`${root}${machine}?${version}`, { ...systemAssigned, ca: cert });
    expect([status, address.startsWith('https://')]).toEqual([200, true]);
    expect(String(headers['azure-asyncoperation']).startsWith(address)).toBe(true);
  });
});
