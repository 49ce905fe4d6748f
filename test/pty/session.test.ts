/** Whole sessions in a real terminal, on the built program. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { settings } from '../settings.ts';
import { keys, openTerminal, type Size, type Terminal } from './terminal.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mi-wizard-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (args: readonly string[], size?: Size) => openTerminal(args, folder, size);
const saved = () => {
  const recordings = join(folder, 'mi-wizard', 'recordings');
  return readdirSync(recordings).map(name => join(recordings, name));
};

const later = (milliseconds: number) => new Promise(done => setTimeout(done, milliseconds));

/** Enter, for as long as the key line says that it only reads on. */
const readToTheEnd = async (terminal: Terminal): Promise<void> => {
  for (let screen = terminal.screen(); !screen.includes('Enter confirm'); screen = terminal.screen()) {
    terminal.type(keys.enter);
    while (terminal.screen() === screen) await later(5);
  }
};

describe('keys that arrive together', () => {
  test.each([undefined, 0, 1, 5, 20])('DOWN DOWN ENTER picks the third choice, %s ms apart', async gap => {
    const terminal = open(['run', 'assign-user-assigned-identity']);
    await terminal.accepts('❯ Contoso Dev');
    await terminal.until('❯ rg-photos');
    const three = [keys.down, keys.down, keys.enter];
    if (gap === undefined) terminal.type(three.join(''));
    else for (const key of three) await later(gap).then(() => terminal.type(key));
    await terminal.until('rg-shared-identities · westeurope');
    expect((await terminal.leaves()).exitCode).toBe(130);
  });

  test('a word and ENTER in one chunk is one answer', async () => {
    const terminal = open(['run', 'create-user-assigned-identity']);
    await terminal.until('❯ Contoso Dev');
    terminal.type(`production${keys.enter}`);
    await terminal.until('Contoso Production');
    await terminal.until('Which resource group?');
    await terminal.leaves();
  });
});

describe('a paste', () => {
  const dev = settings({ subscription: 'Contoso Dev', resourceGroup: 'rg-photos' });

  test('with a line break in it answers nothing', async () => {
    const terminal = open(['run', 'create-user-assigned-identity', ...dev]);
    await terminal.until('› type to narrow');
    terminal.type('\x1b[200~id-pasted\r\n\x1b[201~');
    await terminal.until('+ id-pasted');
    terminal.type('\x1b[200~\r\x1b[201~-too');
    await terminal.until('+ id-pasted-too');
    await terminal.leaves();
  });

  test.each([keys.interrupt, 'SIGTERM', 'SIGHUP'])('is no longer marked after %j', async way => {
    const terminal = open(['run', 'show-identities']);
    await terminal.until('❯ Contoso Dev');
    if (way === keys.interrupt) terminal.type(way);
    else terminal.kill(way);
    const { bytes } = await terminal.ended();
    expect(bytes).toContain('\x1b[?2004h');
    expect(bytes.lastIndexOf('\x1b[?2004l')).toBeGreaterThan(bytes.lastIndexOf('\x1b[?2004h'));
  });
});

test('a plan that is longer than the screen is read to its end before Enter confirms it', async () => {
  const answers = { subscription: 'Contoso Dev', resourceGroup: 'rg-photos', virtualMachine: 'photos-web-1' };
  const terminal = open(['run', 'enable-system-assigned-identity', ...settings(answers)], { cols: 40, rows: 12 });
  await terminal.until('Enter read on');
  await readToTheEnd(terminal);
  terminal.type(keys.enter);
  expect((await terminal.ended()).exitCode).toBe(0);
});

describe('a session', () => {
  test('goes from the menu to a saved recording', async () => {
    const terminal = open([]);
    await terminal.accepts('❯ Assign a user-assigned identity', '❯ Contoso Dev', '❯ rg-photos', '❯ photos-web-1');
    await terminal.until('❯ id-photos');
    terminal.type('id-new');
    await terminal.accepts('+ id-new');
    await terminal.until('The plan');
    await readToTheEnd(terminal);
    terminal.type(keys.enter);
    const { exitCode } = await terminal.ended();
    expect(exitCode).toBe(0);
    expect(terminal.screen()).toContain('Recording');
    const [path = ''] = saved();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ format: 1, outcome: 'completed' });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('removes only when the name is typed', async () => {
    const answers = { subscription: 'Contoso Dev', resourceGroup: 'rg-photos', virtualMachine: 'photos-web-2' };
    const terminal = open(['run', 'disable-only-identity', ...settings(answers)]);
    await terminal.until('photos-web-2');
    await terminal.accepts('The plan');
    await terminal.until('the name was not typed');
    terminal.type('photos-web-2');
    await terminal.accepts('photos-web-2');
    expect((await terminal.ended()).exitCode).toBe(0);
  });

  test.each([
    [40, 12],
    [80, 24],
    [200, 50],
  ])('fits %i columns and %i rows, and never wipes what was on the screen before', async (cols, rows) => {
    const terminal = open(['run', 'show-identities'], { cols, rows });
    await terminal.accepts('❯ Contoso Dev', '❯ rg-photos', '❯ photos-web-1');
    const { exitCode, bytes } = await terminal.ended();
    expect(exitCode).toBe(0);
    expect(bytes).not.toContain('\x1b[3J');
    expect(bytes).not.toContain('\x1b[2J');
  });
});

describe('leaving', () => {
  test('with Ctrl+C ends with 130, says that nothing was written, and gives the cursor back', async () => {
    const terminal = open(['run', 'enable-system-assigned-identity']);
    await terminal.until('❯ Contoso Dev');
    const { exitCode, bytes } = await terminal.leaves();
    expect(exitCode).toBe(130);
    expect(bytes.lastIndexOf('\x1b[?25h')).toBeGreaterThan(bytes.lastIndexOf('\x1b[?25l'));
    expect(terminal.screen()).toMatch(/[Nn]othing/);
  });

  test('by SIGTERM ends too, and gives the cursor back', async () => {
    const terminal = open(['run', 'enable-system-assigned-identity']);
    await terminal.until('❯ Contoso Dev');
    terminal.kill('SIGTERM');
    const { exitCode, bytes } = await terminal.ended();
    expect(exitCode).toBe(130);
    expect(bytes.lastIndexOf('\x1b[?25h')).toBeGreaterThan(bytes.lastIndexOf('\x1b[?25l'));
  });

  test('of the menu starts nothing, and has nothing to tell', async () => {
    const terminal = open([]);
    await terminal.until('What do you want to do?');
    expect((await terminal.leaves()).exitCode).toBe(130);
    expect(terminal.screen()).not.toContain('Cancelled');
  });
});

test('Esc goes back to the question before', async () => {
  const terminal = open(['run', 'show-identities']);
  await terminal.accepts('❯ Contoso Dev');
  await terminal.until('❯ rg-photos');
  terminal.type(keys.escape);
  await terminal.until('Which subscription?');
  await terminal.leaves();
});

test('Esc on the first question goes home, and another workflow is chosen there', async () => {
  const terminal = open(['run', 'show-identities']);
  await terminal.until('❯ Contoso Dev');
  expect(terminal.screen()).toContain('Esc home');
  terminal.type(keys.escape);
  await terminal.accepts('What do you want to do?');
  const screen = await terminal.until('❯ Contoso Dev');
  expect(screen).toContain('Assign a user-assigned identity');
  expect(screen).not.toContain('Cancelled');
  expect((await terminal.leaves()).exitCode).toBe(130);
});

test('a resize redraws', async () => {
  const terminal = open(['run', 'show-identities']);
  await terminal.until('❯ Contoso Dev');
  terminal.resize(50, 14);
  await terminal.until('❯ Contoso Dev');
  terminal.type(keys.down);
  await terminal.until('❯ Contoso Production');
  await terminal.leaves();
});
