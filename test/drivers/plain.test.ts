/** Whole conversations line by line. */
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { talk } from '../../src/drivers/plain/talk.ts';
import { startSession } from '../../src/machine/session.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { workflowById } from '../../src/workflows/workflows.ts';
import { cloudOn } from '../play.ts';

const dev = { subscription: 'Contoso Dev', resourceGroup: 'rg-photos' };

const converse = (
  id: string,
  drafts: Readonly<Record<string, string>> = {},
  guided = false,
  input = new PassThrough(),
) => {
  const workflow = workflowById(id);
  if (!workflow) throw new Error(`There is no workflow ${id}`);
  const output = new PassThrough({ encoding: 'utf8' });
  let heard = '';
  output.on('data', text => {
    heard += text;
  });
  const cloud = cloudOn(simulate().handle);
  const session = startSession({ workflow, cloud, drafts, ...(guided && { guided: true as const }) });
  return { session, input, ended: talk(session, { input, output }), heard: () => heard };
};

const until = async (heard: () => string, words: string): Promise<void> => {
  while (!heard().includes(words)) await new Promise(done => setImmediate(done));
};

/** Everything is piped in at once, before anything was asked. */
const piped = async (id: string, lines: readonly string[], drafts = {}, guided = false) => {
  const { input, ended, heard, session } = converse(id, drafts, guided);
  input.end(lines.map(line => `${line}\n`).join(''));
  return { end: await ended, heard: heard(), account: session.account() };
};

describe('answers that are piped in at once', () => {
  test('lead through a whole workflow', async () => {
    const lines = ['1', 'rg-photos', 'photos-web-1', 'id-new', 'yes'];
    const { end, heard } = await piped('assign-user-assigned-identity', lines);
    expect(end.outcome).toBe('completed');
    expect(heard).toContain('  1) photos-web-1  no identity');
    expect(heard).toContain('The plan: 1 to create, 1 to change.');
    expect(heard).toContain('$ az vm identity assign');
    expect(heard).toContain('✓ done  photos-web-1');
  });

  test('name a choice by number, label or value', async () => {
    for (const answer of ['2', 'contoso production', 'Contoso Production']) {
      const { heard } = await piped('show-identities', [answer]);
      expect(heard).toContain('✓ Subscription: Contoso Production');
    }
  });

  test('are objected to with what to try, and asked for again', async () => {
    const lines = ['-bad-', 'id-ok', 'yes'];
    const { end, heard } = await piped('create-user-assigned-identity', lines, dev);
    expect(heard).toContain('✗ “-bad-” is not valid for');
    expect(heard).toContain('  Use 3–24 letters');
    expect(end.outcome).toBe('completed');
  });

  test('that lead nowhere are not heard for ever', async () => {
    const yes = Array.from({ length: 100 }, () => 'yes');
    const { end, heard, account } = await piped('disable-only-identity', [
      'Contoso Dev',
      'rg-photos',
      'photos-web-2',
      ...yes,
    ]);
    expect(end.outcome).toBe('cancelled');
    expect(heard).toContain('✗ Nothing more is read: 10 answers in a row were not what was asked for');
    expect(heard).toMatch(/What was asked: Confirm\? \(photos-.*\n.*Try: Give each question its own answer/);
    expect(account.said.at(-1)?.event).toEqual({ type: 'cancel', because: 'nothing was understood' });
  });

  test('that were given in advance and do not hold are told with the question', async () => {
    const { heard } = await piped('create-user-assigned-identity', [], { ...dev, userAssignedIdentity: '-bad-' });
    expect(heard).toMatch(/Which user-assigned identity\?[\s\S]*! “-bad-” is not valid/);
  });

  test('that are empty take the default, where one is shown', async () => {
    const machine = { image: 'Win2022Datacenter', virtualMachine: 'web-9', location: 'westeurope' };
    const { heard } = await piped('create-virtual-machine-with-system-assigned-identity', ['', ''], {
      ...dev,
      ...machine,
    });
    expect(heard).toContain('Size [Standard_D2s_v5]: \n✓ Size: Standard_D2s_v5');
    expect(heard).toContain('Administrator [azureuser]: \n✓ Administrator: azureuser');
    expect((await piped('show-identities', [''])).heard).toContain('An answer is needed.');
  });

  test('that end too early cancel, and nothing is written', async () => {
    const { end } = await piped('enable-system-assigned-identity', ['1', 'rg-photos', 'photos-web-1']);
    expect(end.outcome).toBe('cancelled');
  });

  test('hold without a last line end', async () => {
    const { input, ended } = converse('show-identities', dev);
    input.end('photos-api');
    expect(await ended).toMatchObject({ outcome: 'completed' });
  });

  test('may come from another kind of machine', async () => {
    const { input, ended } = converse('show-identities', { subscription: 'Contoso Dev' });
    input.end('rg-photos\r\nphotos-api\r\n');
    expect(await ended).toMatchObject({ outcome: 'completed' });
  });

  test('serve one conversation after another', async () => {
    const { input, ended } = converse('show-identities', dev);
    input.end('photos-api\nphotos-web-1\nyes\n');
    await ended;
    const next = converse('enable-system-assigned-identity', dev, false, input);
    expect(await next.ended).toMatchObject({ outcome: 'completed' });
  });

  test('are no sequences that a terminal would obey', async () => {
    const { heard } = await piped('create-user-assigned-identity', ['\u001b[31mred', 'back', 'cancel'], dev);
    expect(heard).not.toContain('\u001b');
  });
});

describe('the words', () => {
  test('back and cancel do what they say', async () => {
    const { heard, end } = await piped('show-identities', ['1', 'back', '2', 'cancel']);
    expect(heard.match(/Which subscription\?/g)).toHaveLength(2);
    expect(end).toMatchObject({ outcome: 'cancelled' });
  });

  test('are named once, at the first question', async () => {
    const { heard } = await piped('show-identities', ['1', 'rg-photos', 'photos-web-1']);
    expect(heard.match(/you can also say: back, cancel, or \?/g)).toHaveLength(1);
    expect(heard.indexOf('you can also say')).toBeLessThan(heard.indexOf('Which subscription?'));
  });

  test('are meant literally in quotes', async () => {
    const { end, heard } = await piped('create-user-assigned-identity', ['"back"', 'yes'], dev);
    expect(heard).toContain('+ back  Create a user-assigned managed identity');
    expect(end.outcome).toBe('completed');
  });

  test('edit an answer by its label or its name', async () => {
    for (const name of ['Virtual machine', 'virtualMachine']) {
      const lines = ['1', 'rg-photos', 'photos-web-1', `edit ${name}`, 'photos-api', 'yes'];
      const { heard, end } = await piped('enable-system-assigned-identity', lines);
      expect(heard).toContain('~ photos-api');
      expect(end.outcome).toBe('completed');
    }
  });

  test('? explains, and says where it is documented', async () => {
    for (const word of ['?', 'help']) {
      const { heard } = await piped('show-identities', [word]);
      expect(heard).toContain('https://learn.microsoft.com/');
      expect(heard).toContain('A choice is answered by its number');
    }
  });

  test('that nobody understands change nothing', async () => {
    const { heard, end } = await piped('enable-system-assigned-identity', ['photos-web-1', 'sure', 'yes'], dev);
    expect(heard).toContain('That was not understood.');
    expect(end.outcome).toBe('completed');
  });
});

describe('a removal', () => {
  test('wants the name, and takes nothing else', async () => {
    const { heard, end } = await piped('disable-only-identity', ['photos-web-2', 'yes', 'photos-web-2'], dev);
    expect(heard).toContain('Type photos-web-2 to confirm the removal');
    expect(heard).toContain('✗ Nothing was changed: the name was not typed');
    expect(end.outcome).toBe('completed');
  });
});

describe('a guided run', () => {
  test('goes on with an empty line, and stops with a word', async () => {
    const lines = ['photos-web-1', 'id-new', 'yes', '', 'stop'];
    const { heard, end } = await piped('assign-user-assigned-identity', lines, dev, true);
    expect(heard).toContain('Go on? (Enter, stop, cancel)');
    expect(end.outcome).toBe('stopped');
    expect(end.results.map(({ state }) => state)).toEqual(['done', 'not written']);
  });
});

test('a secret is in no line that is written', async () => {
  const machine = { image: 'Win2022Datacenter', virtualMachine: 'web-9', location: 'westeurope' };
  const lines = ['Standard_B2s', '', 'Tr0ub4dor', 'Tr0ub4dor-and-3', 'yes'];
  const { heard, end } = await piped('create-virtual-machine-with-system-assigned-identity', lines, {
    ...dev,
    ...machine,
  });
  expect(end.outcome).toBe('completed');
  expect(heard).toContain('It still needs 3 more characters');
  expect(heard).not.toContain('Tr0ub4dor');
});

test('a secret is typed in a terminal without being echoed, and can be mended', async () => {
  const machine = { image: 'Win2022Datacenter', virtualMachine: 'web-9', location: 'westeurope', size: 'Standard_B2s' };
  const { input, ended, heard } = converse('create-virtual-machine-with-system-assigned-identity', {
    ...dev,
    ...machine,
    administrator: 'azureuser',
  });
  const raw: boolean[] = [];
  Object.assign(input, { isTTY: true, setRawMode: (on: boolean) => raw.push(on) });
  await until(heard, 'Password: ');
  input.write('Tr0ub4dor-and-33\u007f\r');
  await until(heard, 'Confirm?');
  input.write('yes\n');
  expect(await ended).toMatchObject({ outcome: 'completed' });
  expect(raw).toEqual([true, false]);
});

test('a session that is cancelled from elsewhere is left without a line', async () => {
  const { session, ended, heard } = converse('show-identities');
  await until(heard, 'Subscription: ');
  session.send({ type: 'cancel' });
  expect(await ended).toMatchObject({ outcome: 'cancelled' });
});
