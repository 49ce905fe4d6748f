/** `mi-wizard simulate` as a process of its own. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWorld } from '../../../src/simulator/http/world-file.ts';
import { world } from '../../../src/simulator/world.ts';
import { scratch } from '../../scratch.ts';
import { simulateOnce, simulateProgram } from './program.ts';
import { ask } from './served.ts';

const { folder, write } = scratch();
const put = { method: 'PUT', body: { location: 'westeurope' } };
const groupUrl = (root: string, name: string): string => `${root}/resourceGroups/${name}?api-version=2024-11-01`;
const groupsIn = (path: string): readonly string[] =>
  readWorld(readFileSync(path, 'utf8')).resourceGroups.map(({ name }) => name);

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise(resolve => setTimeout(resolve, 2));
};

describe('mi-wizard simulate', { timeout: 30_000 }, () => {
  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'saves its state at %s, exits 0, and goes on from there',
    async signal => {
      const state = join(folder, `${signal}.json`);
      const first = await simulateProgram('--state', state);
      await ask(groupUrl(first.root, 'rg-kept'), put);
      expect(await first.end(signal)).toBe(0);
      const second = await simulateProgram('--state', state);
      const { status } = await ask(groupUrl(second.root, 'rg-kept'));
      await second.end('SIGTERM');
      expect([status, groupsIn(state).includes('rg-kept')]).toEqual([200, true]);
    },
  );

  test('saves its state while it runs', async () => {
    const state = join(folder, 'running.json');
    const program = await simulateProgram('--state', state);
    await ask(groupUrl(program.root, 'rg-soon'), put);
    await until(() => existsSync(state));
    await program.end('SIGKILL');
    expect(groupsIn(state)).toContain('rg-soon');
  });

  test('leaves a whole file whenever it is killed, and no draft for long', async () => {
    const identities = Array.from({ length: 20_000 }, (_, index) => `id-${index}`);
    const state = write('killed.json', JSON.stringify(world({ userAssignedIdentities: identities })));
    for (const delay of [0, 5, 15]) {
      const program = await simulateProgram('--state', state, '--speed', '0');
      const { mtimeMs } = statSync(state);
      await ask(groupUrl(program.root, `rg-${delay}`), put);
      await until(() => existsSync(`${state}.${program.child.pid}.tmp`) || statSync(state).mtimeMs !== mtimeMs);
      await new Promise(resolve => setTimeout(resolve, delay));
      await program.end('SIGKILL');
      expect(groupsIn(state)).toContain('rg-app');
    }
    const last = await simulateProgram('--state', state);
    await last.end('SIGTERM');
    expect(readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([]);
  });

  test('starts in a world from a file', async () => {
    const program = await simulateProgram(
      '--world',
      write('world.json', JSON.stringify(world({ virtualNetworks: ['n'] }))),
    );
    const { status } = await ask(groupUrl(program.root, 'rg-app'));
    expect([status, await program.end('SIGTERM')]).toEqual([200, 0]);
  });

  test.each([
    ['no JSON', '{', 'WorldNotUsable'],
    ['another file', '{"a":1}', 'The world.tenant is not an object'],
    [
      'a broken world',
      JSON.stringify({ ...world(), resources: [{ id: 1 }] }),
      'The world.resources[0].id is not a text',
    ],
  ])('refuses %s as a state, and leaves it alone', async (name, content, words) => {
    const path = write(`${name}.json`, content);
    const { status, stdout, stderr } = await simulateOnce('--port', '0', '--state', path);
    expect([status, stdout, stderr.includes(words)]).toEqual([2, '', true]);
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  test('refuses what is no plan of faults, and says what is wrong with it', async () => {
    const path = write('faults.json', '{"faults":[{"kind":"throtled"}]}');
    const { status, stderr } = await simulateOnce('--port', '0', '--faults', path);
    expect([status, stderr.includes('FaultsNotUsable'), stderr.includes('faults[0].kind')]).toEqual([2, true, true]);
  });

  test('refuses a port that is taken, and half of a certificate', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise(resolve => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const taken = await simulateOnce('--port', port);
    other.close();
    const half = await simulateOnce('--port', '0', '--tls-cert', 'cert.pem');
    expect([taken.status, taken.stderr.includes('PortTaken')]).toEqual([2, true]);
    expect([half.status, half.stderr.includes('TlsIncomplete')]).toEqual([2, true]);
  });
});
