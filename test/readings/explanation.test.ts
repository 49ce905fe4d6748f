/** A reading told to a person, and on the command line. */
import { Command } from 'commander';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { addExplain } from '../../src/commands/explain.ts';
import { Failure } from '../../src/commands/failure.ts';
import { explanationOf } from '../../src/readings/explanation.ts';
import { readCommand } from '../../src/readings/read-command.ts';

const told = (text: string): string => explanationOf(readCommand(text)).join('\n');

describe('an explanation', () => {
  test('says what it did, what it is today, what was wrong, what is known, and how to do it', () => {
    expect(told('az vm assign-identity -g rg -n <VM NAME> --identities id-a')).toBe(
      `What it did
  Assigned a user-assigned identity to a virtual machine.

What it is today
  az vm assign-identity → az vm identity assign
    The verbs of the preview became a group of their own, az vm identity. (2017-12-22 against 2018-09-13, Azure CLI, virtual machine)

What was wrong on the page
  The verbs assign-identity and remove-identity were those of the preview; later pages have them no more.
    az vm identity assign and az vm identity remove follow them.
    (2017-12-22 against 2018-09-13, Azure CLI)
  One page wants the id of the identity here and its name there, the others the name everywhere; a bare name is looked for in the machine’s own resource group only.
    A full resource id always works. The wizard finds it for you.
    (2017-12-22 (id, then name), 2018-09-13 and 2023-05-25 (name), about 2022 (both))

What is known
  Resource group: rg
  User-assigned identity: id-a
  Virtual machine: asked for. A placeholder stands there for a value of yours.

Assign a user-assigned identity to a virtual machine:
  mi-wizard run assign-user-assigned-identity --from 'az vm assign-identity --resource-group rg --name <VM NAME> --identities id-a'`,
    );
  });

  test('says what was meant where the command is refused, and what is left to do', () => {
    const lines = told('az vm create -n web --assign-identity id-a --role reader --scope /subscriptions/1');
    expect(lines).toContain('refused as printed');
    expect(lines).toContain('What was meant');
    expect(lines).toContain(
      'mi-wizard run grant-role-to-user-assigned-identity --set userAssignedIdentity=id-a --set role=Reader --set scope=/subscriptions/1',
    );
  });

  test('says of a step on the way that it is one, and of a tool’s own command that it is not needed', () => {
    expect(told('az login')).toContain('A step on the way (sign-in)');
    expect(told('az upgrade')).toContain('There is nothing to do today.');
  });

  test('says what else there was', () => {
    expect(told('az vm identity show -n web; az acr list')).toContain('1 other command was passed over');
  });
});

const explain = async (...words: readonly string[]): Promise<string> => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const program = new Command().enablePositionalOptions();
  addExplain(program);
  await program.parseAsync(['explain', ...words], { from: 'user' });
  const said = write.mock.calls.map(([text]) => String(text)).join('');
  write.mockRestore();
  return said;
};

describe('mi-wizard explain', () => {
  afterEach(() => {
    process.exitCode = undefined;
  });

  test('takes a command in quotes, or word by word', async () => {
    const words = ['az', 'vm', 'identity', 'assign', '-g', 'rg', '-n', '<VM NAME>'];
    expect(await explain(...words)).toBe(await explain(words.join(' ')));
  });

  test('prints the reading as JSON', async () => {
    expect(JSON.parse(await explain('--json', 'az vm identity show -n web'))).toMatchObject({
      is: 'workflow',
      workflow: 'show-identities',
    });
  });

  test('ends with 2 where the command is foreign', async () => {
    await expect(explain('kubectl', 'get', 'pods')).rejects.toBeInstanceOf(Failure);
    await explain('--json', 'kubectl get pods');
    expect(process.exitCode).toBe(2);
  });
});
