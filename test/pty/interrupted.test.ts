/** Ctrl+C while Azure works, in a real terminal: left and resumed by the address of the operation, or stopped and undone. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type AzureOverHttps, azureOverHttps } from '../azure/authority/over-https.ts';
import { scratch } from '../scratch.ts';
import { settings } from '../settings.ts';
import { keys, openTerminal } from './terminal.ts';

describe('Ctrl+C while Azure works', () => {
  const { folder } = scratch();
  let azure: AzureOverHttps;

  beforeAll(async () => {
    azure = await azureOverHttps(folder);
    vi.stubEnv('NODE_EXTRA_CA_CERTS', azure.entra.certificates);
    vi.stubEnv('AZURE_TENANT_ID', 'contoso');
    vi.stubEnv('AZURE_CLIENT_ID', 'app');
    vi.stubEnv('AZURE_CLIENT_SECRET', 'canary');
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await azure.close();
  });

  const size = { cols: 100, rows: 30 };

  /** The system-assigned identity of a machine, interrupted while Azure is at it. */
  const begun = (virtualMachine: string, ...more: readonly string[]) => {
    const answers = {
      credential: 'environment',
      subscription: 'Contoso Dev',
      resourceGroup: 'rg-photos',
      virtualMachine,
    };
    const on = ['--on', 'azure', ...azure.place];
    return openTerminal(['run', 'enable-system-assigned-identity', ...on, ...settings(answers), ...more], folder, size);
  };

  const interrupted = async (virtualMachine: string) => {
    const terminal = begun(virtualMachine);
    await terminal.accepts('Enter confirm');
    await terminal.until('InProgress');
    terminal.type(keys.interrupt);
    await terminal.until(`This goes on in Azure: ${virtualMachine}`);
    return terminal;
  };

  test('l leaves, says what goes on, and the session is resumed', async () => {
    const terminal = await interrupted('photos-web-1');
    terminal.type('l');
    expect((await terminal.ended()).exitCode).toBe(130);
    const screen = terminal.screen();
    expect(screen).toContain('Goes on in Azure, whether anybody looks or not');
    expect(screen).toContain('To look: az rest --method get');
    const again = openTerminal(['resume'], folder, size);
    const { exitCode, bytes } = await again.ended();
    expect(bytes).toContain('Done: Enable');
    expect(exitCode).toBe(0);
  }, 20_000);

  test('asks line by line too, and what was undone is in the JSON', async () => {
    const terminal = begun('photos-resize', '--plain', '--json');
    await terminal.until('Confirm? (yes');
    terminal.type(`yes${keys.enter}`);
    await terminal.until('Applying: Enable');
    terminal.type(keys.interrupt);
    await terminal.until('What now? (wait, leave, undo):');
    terminal.type(`undo${keys.enter}`);
    await terminal.until('Confirm? (photos-resize');
    terminal.type(`photos-resize${keys.enter}`);
    const { exitCode, bytes } = await terminal.ended();
    expect([exitCode, bytes]).toEqual([130, expect.stringMatching(/For \d+ s by now/)]);
    const [json = ''] = /^\{[\s\S]*^\}/m.exec(bytes) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      outcome: 'stopped',
      undone: { outcome: 'completed', steps: [{ state: 'done' }] },
    });
  }, 20_000);

  test('u waits for the step, then plans to undo what was written', async () => {
    const terminal = await interrupted('photos-api');
    terminal.type('u');
    await terminal.until('Undo: Enable');
    await terminal.until('Type photos-api to confirm');
    terminal.type(`photos-api${keys.enter}`);
    expect((await terminal.ended()).exitCode).toBe(130);
    expect(terminal.screen()).toContain(
      'Undo: Enable the system-assigned managed identity of the virtual machine: done',
    );
  }, 20_000);
});
