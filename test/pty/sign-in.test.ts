/** Signing in to an Azure over HTTPS, in a real terminal: the code is on the screen until it was entered, and Azure is in the head. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type AzureOverHttps, azureOverHttps } from '../azure/authority/over-https.ts';
import { scratch } from '../scratch.ts';
import { keys, openTerminal } from './terminal.ts';

describe('signing in on the screen', () => {
  const { folder } = scratch();
  let azure: AzureOverHttps;

  beforeAll(async () => {
    azure = await azureOverHttps(folder, '--speed', '0');
    vi.stubEnv('NODE_EXTRA_CA_CERTS', azure.entra.certificates);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await azure.close();
  });

  const open = () =>
    openTerminal(['run', 'show-identities', '--on', 'azure', ...azure.place], folder, { cols: 100, rows: 30 });

  test('the code stays until it was entered, then the work goes on', async () => {
    azure.entra.hold();
    const terminal = open();
    await terminal.until('How do you want to sign in?');
    terminal.type(keys.down);
    await terminal.accepts('❯ Device code');
    expect(await terminal.until('BXCD-QRST')).toContain(`${azure.entra.address}/device`);
    azure.entra.release();
    expect(await terminal.until('❯ Contoso Dev')).toContain(`[on Azure at ${new URL(azure.address).host} · Contoso]`);
    expect((await terminal.leaves()).exitCode).toBe(130);
  });

  test('whoever waits for a code can leave', async () => {
    azure.entra.hold();
    const terminal = open();
    await terminal.until('How do you want to sign in?');
    terminal.type(keys.down);
    await terminal.accepts('❯ Device code');
    await terminal.until('BXCD-QRST');
    const { exitCode, bytes } = await terminal.leaves();
    expect([exitCode, bytes.includes('canary')]).toEqual([130, false]);
  });
});
