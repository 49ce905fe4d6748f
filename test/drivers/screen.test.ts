/** Whole sessions at a screen: keys in, what a terminal shows out. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openScreen, type Screen } from '../../src/drivers/ink/screen.tsx';
import { startSession } from '../../src/machine/session.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { workflowById } from '../../src/workflows/workflows.ts';
import { cloudOn } from '../play.ts';
import { openTerminal, type Terminal } from './terminal.ts';

const down = '\u001b[B';
const enter = '\r';
const esc = '\u001b';
const interrupt = '\u0003';
const pasted = (text: string) => `\u001b[200~${text}\u001b[201~`;
const later = (milliseconds: number) => new Promise(done => setTimeout(done, milliseconds));

const opened: Screen[] = [];
afterEach(() => {
  for (const screen of opened.splice(0)) screen.close();
});

const seat = (terminal: Terminal = openTerminal(), where = 'simulator') => {
  const screen = openScreen({
    stdin: terminal.stdin,
    stdout: terminal.stdout,
    where,
    insist: () => {},
    save: name => name,
  });
  opened.push(screen);
  const start = (id: string, drafts = {}) => {
    const workflow = workflowById(id);
    if (!workflow) throw new Error(`There is no workflow ${id}`);
    const session = startSession({ workflow, cloud: cloudOn(simulate().handle), drafts });
    return { session, ended: screen.drive(session) };
  };
  return { terminal, screen, start };
};

/** Enter, for as long as the key line says that it only reads on. */
const readToTheEnd = async (terminal: Terminal): Promise<void> => {
  while (!terminal.screen().includes('Enter confirm')) {
    const before = terminal.screen();
    terminal.type(enter);
    await vi.waitUntil(() => terminal.screen() !== before);
  }
};

const dev = { subscription: 'Contoso Dev', resourceGroup: 'rg-photos' };

describe('keys that come together', () => {
  test.each([undefined, 0, 1, 5, 20])('pick what they point at, %s ms apart', async gap => {
    const { terminal, start } = seat();
    start('show-identities', { subscription: 'Contoso Dev' });
    await terminal.until('❯ rg-photos');
    const keys = [down, down, enter];
    if (gap === undefined) terminal.type(keys.join(''));
    else for (const key of keys) await later(gap).then(() => terminal.type(key));
    await terminal.until('rg-shared-identities');
    await terminal.until('has no virtual machine');
  });

  test('are a word and its ENTER', async () => {
    const { terminal, start } = seat();
    start('show-identities', { subscription: 'Contoso Dev' });
    await terminal.until('❯ rg-photos');
    terminal.type(`web${enter}`);
    await terminal.until('❯ shop-1');
  });

  test('never confirm a plan that nobody has seen', async () => {
    const { terminal, start } = seat();
    const { session } = start('enable-system-assigned-identity', dev);
    await terminal.until('❯ photos-web-1');
    terminal.type(enter.repeat(3));
    await terminal.until('The plan');
    expect(session.view().is).toBe('review');
  });
});

describe('a paste', () => {
  test('is text, and no answer', async () => {
    const { terminal, start } = seat();
    const { session } = start('create-user-assigned-identity', dev);
    await terminal.until('› type to narrow');
    terminal.type(pasted('id-one\nid-two\r\n'));
    await terminal.until('› id-one id-two');
    expect(session.view().is).toBe('question');
  });

  test('agrees to no plan, and is no command there', async () => {
    const { terminal, start } = seat();
    const { session } = start('enable-system-assigned-identity', { ...dev, virtualMachine: 'photos-web-1' });
    await terminal.until('The plan');
    terminal.type(pasted('\n') + pasted('e'));
    terminal.type('\t');
    await terminal.until('Tab REST');
    expect(session.view().is).toBe('review');
  });

  test('is marked by the terminal only while the screen is open', async () => {
    const { terminal, screen, start } = seat();
    start('show-identities', dev);
    await terminal.until('❯ photos-web-1');
    expect(terminal.marksPaste()).toBe(true);
    screen.close();
    expect(terminal.marksPaste()).toBe(false);
  });
});

describe('going back', () => {
  test('with Esc takes the answer from the screen, and starts at it', async () => {
    const { terminal, start } = seat(openTerminal({ columns: 110, rows: 24 }));
    start('show-identities', { subscription: 'Contoso Dev' });
    await terminal.until('❯ rg-photos');
    terminal.type(down + enter);
    await terminal.until('rg-web · northeurope');
    terminal.type(esc);
    const screen = await terminal.until('❯ rg-web');
    expect(screen).not.toContain('rg-web · northeurope');
  });

  test('from the plan edits an answer', async () => {
    const { terminal, start } = seat();
    start('enable-system-assigned-identity', { ...dev, virtualMachine: 'photos-web-1' });
    await terminal.until('The plan');
    terminal.type('e');
    await terminal.until('Which answer do you want to change?');
    terminal.type(`virtual${enter}`);
    await terminal.until('❯ photos-web-1');
    terminal.type(`api${enter}`);
    await terminal.until('~ photos-api');
  });
});

describe('a plan that is longer than the screen', () => {
  test('is read to its end before Enter confirms it', async () => {
    const { terminal, start } = seat(openTerminal({ columns: 40, rows: 12 }));
    const { session, ended } = start('assign-user-assigned-identity', {
      ...dev,
      virtualMachine: 'photos-web-1',
      userAssignedIdentity: 'id-new',
    });
    await terminal.until('Enter read on');
    expect(session.view().is).toBe('review');
    await readToTheEnd(terminal);
    expect(session.view().is).toBe('review');
    terminal.type(enter);
    expect(await ended).toMatchObject({ outcome: 'completed' });
  });
});

describe('a removal', () => {
  test('happens when its name is typed, and not before', async () => {
    const { terminal, start } = seat();
    const { ended } = start('disable-only-identity', { ...dev, virtualMachine: 'photos-web-2' });
    await terminal.until('Type photos-web-2 to confirm');
    terminal.type(`e${enter}`);
    await terminal.until('the name was not typed');
    terminal.type(`\u0015photos-web-2${enter}`);
    expect(await ended).toMatchObject({ outcome: 'completed' });
    await terminal.until('✓ done  photos-web-2');
  });
});

describe('the terminal', () => {
  test('has its cursor where one types', async () => {
    const { terminal, start } = seat();
    start('create-user-assigned-identity', dev);
    await terminal.until('› type to narrow');
    terminal.type('id-n');
    await terminal.until('+ id-n');
    expect(terminal.cursor()).toEqual({ x: 6, row: '› id-n' });
    terminal.type('\u001b[D');
    await vi.waitUntil(() => terminal.cursor().x === 5);
  });

  test('shows nothing of a secret, neither while it is typed nor later', async () => {
    const { terminal, start } = seat();
    const { ended } = start('create-virtual-machine-with-system-assigned-identity', {
      ...dev,
      image: 'Win2022Datacenter',
      virtualMachine: 'web-9',
      location: 'westeurope',
      size: 'Standard_B2s',
      administrator: 'azureuser',
    });
    await terminal.until('Which password?');
    terminal.type(`Tr0ub4dor-and-3${enter}`);
    await terminal.until('The plan');
    await readToTheEnd(terminal);
    terminal.type(enter);
    await ended;
    expect(terminal.bytes()).not.toContain('Tr0ub4dor');
  });

  test.each([
    [40, 12],
    [80, 24],
    [200, 50],
  ])('of %i columns and %i rows keeps what was there before', async (columns, rows) => {
    const { terminal, start } = seat(openTerminal({ columns, rows }));
    const { ended } = start('show-identities', dev);
    await terminal.until('❯ photos-web-1');
    terminal.type(enter);
    await ended;
    expect(terminal.bytes()).not.toContain('\u001b[2J');
    expect(terminal.bytes()).not.toContain('\u001b[3J');
  });

  test('keeps its scrollback when it becomes lower than the screen', async () => {
    const { terminal, start } = seat();
    start('show-identities', dev);
    await terminal.until('❯ photos-web-1');
    terminal.resize({ columns: 40, rows: 8 });
    terminal.type(down);
    await terminal.until('❯ photos-web-2');
    expect(terminal.bytes()).not.toContain('\u001b[3J');
  });

  test('holds one frame, whatever it was resized to', async () => {
    const { terminal, start } = seat(openTerminal({ columns: 80, rows: 90 }));
    start('show-identities', dev);
    await terminal.until('❯ photos-web-1');
    for (const columns of [50, 120, 41]) {
      terminal.resize({ columns, rows: 90 });
      terminal.type(down);
      await vi.waitUntil(() => terminal.screen().split('\n')[0]?.trimEnd().length === columns);
    }
    await terminal.until('❯ photos-resize');
    expect(terminal.everything().match(/Which virtual machine|simulator/g)).toHaveLength(2);
  });

  test('is given back on leaving', async () => {
    const { terminal, screen, start } = seat();
    const { ended } = start('show-identities', dev);
    await terminal.until('❯ photos-web-1');
    expect(terminal.isRaw()).toBe(true);
    terminal.type(interrupt);
    expect(await ended).toMatchObject({ outcome: 'cancelled' });
    screen.close();
    expect(terminal.isRaw()).toBe(false);
    expect(terminal.bytes().lastIndexOf('\u001b[?25h')).toBeGreaterThan(terminal.bytes().lastIndexOf('\u001b[?25l'));
  });
});

describe('several sessions', () => {
  test('follow one another on one screen, and what ended stays above', async () => {
    const { terminal, start } = seat();
    const first = start('show-identities', { ...dev, virtualMachine: 'photos-web-2' });
    await first.ended;
    start('enable-system-assigned-identity', { ...dev, virtualMachine: 'photos-web-1' });
    await terminal.until('The plan');
    expect(terminal.everything()).toContain('✓ Done: Show the identities of a virtual machine');
    expect(terminal.everything().match(/✓ Done/g)).toHaveLength(1);
  });

  test('remember nothing of each other', async () => {
    const { terminal, start } = seat();
    const first = start('show-identities', { subscription: 'Contoso Dev' });
    await terminal.until('❯ rg-photos');
    terminal.type(`\u001b[B${enter}`);
    await terminal.until('❯ shop-1');
    terminal.type(interrupt);
    await first.ended;
    start('show-identities', { subscription: 'Contoso Dev' });
    await terminal.until('❯ rg-photos');
  });
});
