/** The whole program on an Azure of its own: HTTPS for Azure Resource Manager and for signing in, over real sockets. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealed } from '../../src/recordings/seal.ts';
import { scratch } from '../scratch.ts';
import { settings } from '../settings.ts';
import { tenantId } from './authority/authority.ts';
import { type AzureOverHttps, azureOverHttps } from './authority/over-https.ts';

const program = join(resolve(import.meta.dirname, '../..'), 'bin/mi-wizard.js');

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe('on Azure', () => {
  const { folder } = scratch();
  let azure: AzureOverHttps;

  beforeAll(async () => {
    azure = await azureOverHttps(folder, '--speed', '0');
  });
  afterAll(async () => {
    await azure.close();
  });

  const answered = settings({ subscription: 'Contoso Dev', credential: 'environment' });

  const wizard = async (args: readonly string[], input: string): Promise<Ended> => {
    const child = spawn(process.execPath, [program, ...args, ...azure.place], {
      env: {
        ...process.env,
        NODE_EXTRA_CA_CERTS: azure.entra.certificates,
        AZURE_TENANT_ID: tenantId,
        AZURE_CLIENT_ID: '99999999-0000-0000-0000-000000000000',
        AZURE_CLIENT_SECRET: 'canary-secret',
        XDG_DATA_HOME: folder,
      },
      cwd: folder,
    });
    child.stdin.end(input);
    const code = new Promise<number | null>(ended => {
      child.once('exit', ended);
    });
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: await code, stdout, stderr };
  };

  const create = [
    ...['run', 'create-user-assigned-identity', '--on', 'azure', '--allow', 'create'],
    ...settings({ subscription: 'Contoso Dev', resourceGroup: 'rg-photos', userAssignedIdentity: 'id-night' }),
  ];

  test('a device code is shown line by line, and the work is done', async () => {
    const save = join(folder, 'night.json');
    const { code, stderr } = await wizard([...create, '--set', 'credential=device-code', '--save', save], 'yes\n');
    expect(stderr).toContain(`Open ${azure.entra.address}/device and enter the code BXCD-QRST`);
    expect([code, JSON.parse(readFileSync(save, 'utf8')).provenance.backend]).toEqual([
      0,
      { on: 'azure', cloud: 'custom' },
    ]);
  });

  test('a replay does what is allowed without asking, and stops at what it finds changed', async () => {
    const bound = settings({ credential: 'environment', userAssignedIdentity: 'id-day' });
    const replay = ['replay', join(folder, 'night.json'), '--on', 'azure', '--json', ...bound];
    const ends = async (...more: readonly string[]) => {
      const { code, stdout } = await wizard([...replay, ...more], '');
      return [code, JSON.parse(stdout)[0].problem?.code];
    };
    expect(await ends()).toEqual([4, 'NotAllowed']);
    expect(await ends('--allow', 'create')).toEqual([0, undefined]);
    expect(await ends('--allow', 'create')).toEqual([5, 'Drift']);
    expect(await ends('--rebase')).toEqual([0, undefined]);
  }, 20_000);

  test('what stopped is gone on with where it was begun, once that is said', async () => {
    const { seal: _, parameters, ...night } = JSON.parse(readFileSync(join(folder, 'night.json'), 'utf8'));
    const credential = { ...parameters.credential, value: 'environment' };
    const [done] = night.steps;
    const steps = [{ ...done, state: 'not written' }];
    const stopped = sealed({ ...night, steps, outcome: 'stopped', parameters: { ...parameters, credential } });
    const file = join(folder, 'stopped.json');
    writeFileSync(file, JSON.stringify(stopped));
    const resume = ['resume', file, '--json', '--save', join(folder, 'gone-on.json')];
    const unsaid = await wizard(resume, 'yes\n');
    expect([unsaid.code, unsaid.stderr]).toEqual([2, expect.stringContaining('AllowanceMissing')]);
    const { code, stdout } = await wizard([...resume, '--allow', 'create'], 'yes\n');
    expect([code, JSON.parse(stdout).steps[0].state]).toEqual([0, 'unchanged']);
  });

  test('no token, code or secret is in anything that is printed or kept', async () => {
    const save = join(folder, 'canary.json');
    const { stdout, stderr } = await wizard([...create, '--set', 'credential=environment', '--save', save], 'yes\n');
    for (const each of [stdout, stderr, readFileSync(save, 'utf8')]) expect(each).not.toMatch(/canary-|\.unsigned|eyJ/);
  });

  test('every token is for the Azure that is asked', () => {
    const scopes = new Set(
      azure.entra.asked.map(form =>
        form
          .get('scope')
          ?.split(' ')
          .find(each => each.endsWith('/.default')),
      ),
    );
    expect([...scopes]).toEqual([`${azure.address}/.default`]);
  });

  test('nothing is done without a terminal that was not allowed', async () => {
    const place = settings({ resourceGroup: 'rg-photos' });
    const asked = ['run', 'create-user-assigned-identity', '--on', 'azure', ...answered, ...place];
    const unsaid = await wizard(asked, 'yes\n');
    expect([unsaid.code, unsaid.stderr]).toEqual([2, expect.stringContaining('AllowanceMissing')]);
    const other = await wizard([...asked, '--set', 'userAssignedIdentity=id-never', '--allow', 'remove'], 'yes\n');
    expect([other.code, other.stderr]).toEqual([4, expect.stringContaining('Allow it with --allow remove,create')]);
  });

  test('a log has every request, and no token, secret or body', async () => {
    const log = join(folder, 'trace.jsonl');
    await wizard(['run', 'list-user-assigned-identities', '--on', 'azure', ...answered, '--log-file', log], '');
    const lines = readFileSync(log, 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(lines.at(-1)).toMatchObject({
      method: 'GET',
      status: 200,
      path: expect.stringContaining('userAssignedIdentities'),
    });
    expect(readFileSync(log, 'utf8')).not.toMatch(/canary-|eyJ|unsigned|Bearer/);
  });

  test('the doctor finds what is there, and says what to do about what is not', async () => {
    const { code, stdout } = await wizard(['doctor', '--credential', 'environment', '--json'], '');
    const found = Object.fromEntries(
      JSON.parse(stdout).map((each: { name: string; is: string }) => [each.name, each.is]),
    );
    expect(code).toBe(0);
    expect(found).toMatchObject({
      'The sign-in service': 'good',
      Clock: 'good',
      Account: 'good',
      Subscription: 'good',
      'May grant roles': 'good',
    });
    expect(found['Microsoft.Compute']).toBe('good');
  });

  test('the doctor tries every way that needs nobody', async () => {
    const { code, stdout } = await wizard(['doctor'], '');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/✓ Sign in: Environment +ada@contoso.com/)]);
    expect(stdout).toMatch(/– Sign in: Device code +not tried: mi-wizard doctor --credential device-code/);
  });

  test('the doctor ends with 6 where something is bad', async () => {
    azure.entra.refuse('AADSTS7000222', 'invalid_client');
    const { code, stdout } = await wizard(['doctor', '--credential', 'environment'], '');
    expect([code, stdout]).toEqual([6, expect.stringContaining('✗ The secret of the application has expired')]);
    expect(stdout).not.toContain('canary');
  });
});
