/** Signing in in a browser, by the built program, with a stand-in for the browser and for Microsoft Entra ID. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scratch } from '../scratch.ts';
import { browserIn, silent } from './authority/browser.ts';
import { type AzureOverHttps, azureOverHttps } from './authority/over-https.ts';

const program = join(resolve(import.meta.dirname, '../..'), 'bin/mi-wizard.js');

/** Elsewhere a browser is not opened by a program on the path. */
describe.runIf(process.platform === 'linux')('signing in in a browser', () => {
  const { folder } = scratch();
  let azure: AzureOverHttps;

  beforeAll(async () => {
    azure = await azureOverHttps(folder, '--speed', '0');
  });
  afterAll(() => azure.close());

  const wizard = (browser: string) => {
    const args = ['run', 'list-user-assigned-identities', '--on', 'azure', ...azure.place, '--json'];
    const set = ['--set', 'credential=browser', '--set', 'subscription=Contoso Dev'];
    const child = spawn(process.execPath, [program, ...args, ...set], {
      cwd: folder,
      env: { PATH: browser, HOME: folder, NODE_EXTRA_CA_CERTS: azure.entra.certificates, XDG_DATA_HOME: folder },
    });
    const code = new Promise<number | null>(ended => child.once('exit', ended));
    const ended = async () => {
      const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
      return { code: await code, stdout, stderr };
    };
    return { child, ended };
  };

  test('is finished by who agrees there', async () => {
    const { code, stdout, stderr } = await wizard(browserIn(folder)).ended();
    expect(stderr).toContain('Finish signing in in the browser that opens');
    expect([code, JSON.parse(stdout).facts.account]).toEqual([0, 'ada@contoso.com']);
    const [form] = azure.entra.asked.slice(-1);
    expect([form?.get('grant_type'), form?.get('code')]).toEqual(['authorization_code', 'canary-code']);
    expect(form?.get('code_verifier')).toMatch(/^[\w-]{43,}$/);
    expect(`${stdout}${stderr}`).not.toMatch(/canary|eyJ/);
  });

  test('says what to do where there is no browser', async () => {
    const nowhere = join(folder, 'nowhere');
    mkdirSync(nowhere, { recursive: true });
    const { child, ended } = wizard(nowhere);
    child.stdin.end();
    const { code, stderr } = await ended();
    expect([code, stderr]).toEqual([6, expect.stringContaining('Try: Sign in with a device code')]);
  });

  test('can be left by who does not come back from it', async () => {
    const { child, ended } = wizard(browserIn(folder, silent));
    child.stderr.on('data', words => {
      if (String(words).includes('in the browser')) setTimeout(() => child.kill('SIGINT'), 300);
    });
    expect((await ended()).code).toBe(130);
  });

  test('tells what Microsoft Entra ID says to who does not agree', async () => {
    azure.entra.refuse('AADSTS65004', 'access_denied');
    const { child, ended } = wizard(browserIn(folder));
    child.stdin.end();
    const { code, stderr } = await ended();
    expect([code, stderr]).toEqual([6, expect.stringContaining('AADSTS65004')]);
  });
});
