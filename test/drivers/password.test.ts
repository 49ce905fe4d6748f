/** A password that nobody sees while it is typed: what it lacks is said by the rule itself, on the screen and line by line. */
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { administratorPassword } from '../../src/arm/administrator.ts';
import { openScreen, type Screen } from '../../src/drivers/ink/screen.tsx';
import { startSession } from '../../src/machine/session.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { createMachineWithSystemAssignedIdentity as createMachine } from '../../src/workflows/create-virtual-machine-with-system-assigned-identity.ts';
import { cloudOn } from '../play.ts';
import { draw } from './draw.tsx';
import { openTerminal } from './terminal.ts';
import { question } from './views.ts';

vi.hoisted(() => {
  for (const name of ['CI', 'CONTINUOUS_INTEGRATION']) delete process.env[name];
});

const { lacks, accepts } = administratorPassword('Win2022Datacenter');

describe('what a password lacks', () => {
  test.each([
    ['abc', ['9 more characters', '2 more of: upper case, digit, special character']],
    ['Abcdefghijk', ['1 more character', '1 more of: digit, special character']],
    ['Abcdefghijk1', []],
    [`Aa1${'x'.repeat(121)}`, ['1 fewer character']],
    ['P@$$w0rd', ['4 more characters', 'another one: Azure refuses this, since everybody tries it']],
  ])('%j: %j', (password, parts) => {
    expect(lacks(password)).toEqual(parts);
  });

  test('is nothing exactly where the rule accepts it', () => {
    fc.assert(fc.property(fc.string({ maxLength: 130 }), text => accepts(text) === (lacks(text).length === 0)));
  });
});

const secret = question({ choices: [], rule: 'long', secret: true });

test.each([
  [20, 6],
  [40, 12],
  [80, 24],
])('is said below what is typed, %i columns wide and %i rows high', (columns, rows) => {
  const problem = { code: 'InvalidAnswer', happened: 'That is not valid for Password', try: ['Use more'] };
  for (const more of [{}, { problem }]) {
    const drawn = draw({ ...secret, ...more, lacks: ['4 more characters'] }, { columns, rows }).rows();
    expect(drawn.map(row => row.trim()).join(' ')).toContain('Still needed: 4 more characters');
    expect(drawn.length).toBeLessThan(rows);
  }
  expect(draw({ ...secret, lacks: [] }, { columns, rows }).text()).toContain('✓ It meets the rule');
});

describe('while it is typed', () => {
  const opened: Screen[] = [];
  afterEach(() => {
    for (const screen of opened.splice(0)) screen.close();
  });

  test('the screen follows letter by letter, and never shows it', async () => {
    const terminal = openTerminal();
    const screen = openScreen({ ...terminal, where: 'simulator', save: name => name });
    opened.push(screen);
    const made = { image: 'Win2022Datacenter', virtualMachine: 'web-9', location: 'westeurope', size: 'Standard_B2s' };
    const drafts = { subscription: 'Contoso Dev', resourceGroup: 'rg-photos', administrator: 'azureuser', ...made };
    void screen.drive(startSession({ workflow: createMachine, cloud: cloudOn(simulate().handle), drafts }));
    await terminal.until('Which password?');
    terminal.type('Tr0ub4dor');
    await terminal.until('Still needed: 3 more characters');
    terminal.type('\r');
    await terminal.until('✗ That is not valid for Password');
    terminal.type('-33');
    await terminal.until('✓ It meets the rule');
    expect(terminal.bytes()).not.toContain('Tr0ub');
  });
});
