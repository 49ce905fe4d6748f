/** A process that is killed in the middle of an operation, and another that goes on with it: over real sockets. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Recording } from '../../src/recordings/format-1.ts';
import { scratch } from '../scratch.ts';
import { settings } from '../settings.ts';
import { certificateIn } from '../simulator/http/certificate.ts';
import { type Authority, authority, tenantId } from './authority/authority.ts';

const program = join(resolve(import.meta.dirname, '../..'), 'bin/mi-wizard.js');

describe('a session on Azure', () => {
  const { folder } = scratch();
  const sessions = join(folder, 'mi-wizard', 'sessions');
  let entra: Authority;
  let azure: ChildProcess;
  let address = '';
  let log = '';

  beforeAll(async () => {
    entra = await authority(folder);
    const { cert, key } = certificateIn(folder, 'azure');
    const args = ['simulate', '--port', '0', '--json', '--tls-cert', cert, '--tls-key', key, '--speed', '4'];
    azure = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    azure.stderr?.on('data', line => {
      log += line;
    });
    address = await new Promise(found => azure.stdout?.once('data', line => found(JSON.parse(line).address)));
    entra.trustAlso(cert);
  });
  afterAll(async () => {
    azure.kill('SIGTERM');
    await entra.close();
  });

  const wizard = (args: readonly string[]): ChildProcess =>
    spawn(process.execPath, [program, ...args], {
      cwd: folder,
      env: {
        ...process.env,
        NODE_EXTRA_CA_CERTS: entra.certificates,
        AZURE_TENANT_ID: tenantId,
        AZURE_CLIENT_ID: '99999999-0000-0000-0000-000000000000',
        AZURE_CLIENT_SECRET: 'canary-secret',
        XDG_DATA_HOME: folder,
        XDG_STATE_HOME: folder,
      },
    });

  const ended = async (child: ChildProcess) => {
    const code = new Promise(over => child.once('exit', over));
    const [stdout, stderr] = await Promise.all([child.stdout, child.stderr].map(stream => stream && text(stream)));
    return { code: await code, stdout, stderr };
  };

  const journal = (): string => {
    const name = existsSync(sessions) ? readdirSync(sessions).find(each => each.endsWith('.jsonl')) : undefined;
    return name === undefined ? '' : readFileSync(join(sessions, name), 'utf8');
  };
  /** The operation is under way: its answer came, and it was looked at once. */
  const isUnderWay = (): boolean => /"saw":\{[^\n]*"PATCH"[^\n]*\n.*"saw"/.test(journal());
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise(resume => setTimeout(resume, 20));
  };

  const answers = {
    credential: 'environment',
    subscription: 'Contoso Dev',
    resourceGroup: 'rg-photos',
    virtualMachine: 'photos-web-1',
    userAssignedIdentity: 'id-night',
  };
  const places = (): readonly string[] => [
    '--on',
    'azure',
    '--arm-endpoint',
    address,
    '--authority-host',
    entra.address,
  ];
  const recordingIn = (stdout: string | null): Recording =>
    JSON.parse(readFileSync(JSON.parse(stdout ?? '').recording, 'utf8'));

  test('is refused to two, is killed in the middle of an operation, and goes on to the same end', {
    timeout: 60_000,
  }, async () => {
    const first = wizard([
      'run',
      'assign-user-assigned-identity',
      ...places(),
      '--allow',
      'create,modify',
      ...settings(answers),
    ]);
    await until(() => /"in":"planning"/.test(journal()));
    const listed = await ended(wizard(['sessions', '--json']));
    const [{ id, heldBy }] = JSON.parse(listed.stdout ?? '');
    expect(heldBy).toBe(first.pid);
    const second = await ended(wizard(['resume', id]));
    expect([second.code, second.stderr]).toEqual([2, expect.stringContaining('SessionInUse')]);
    first.stdin?.write('yes\n');
    await until(isUnderWay);
    first.kill('SIGKILL');
    await ended(first);

    const { code, stdout, stderr } = await ended(wizard(['resume', '--json', '--plain']));
    expect([code, stderr]).toEqual([0, expect.stringContaining('Done: Assign')]);
    const recording = recordingIn(stdout ?? '');
    expect(recording.steps.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(log.match(/^PATCH .*photos-web-1 /gm)).toHaveLength(1);
    expect(log.match(/^PUT .*id-night /gm)).toHaveLength(1);
    expect(readdirSync(sessions)).toEqual([]);
  });
});
