/** What is no command of ours is told to be none, whatever it is, and no secret is repeated. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explanationOf } from '../../src/readings/explanation.ts';
import { readCommand } from '../../src/readings/read-command.ts';

const codeOf = (text: string): string => {
  const reading = readCommand(text);
  return reading.is === 'foreign' ? reading.problem.code : reading.is;
};

describe('a text that is foreign', () => {
  test.each([
    ['nothing', '', 'NothingToRead'],
    ['spaces', ' \n\t ', 'NothingToRead'],
    ['another program', 'kubectl get pods', 'NotACommand'],
    ['prose', 'Use az vm identity assign with your own values.', 'NotACommand'],
    ['another command of the Azure CLI', 'az keyvault secret show -n x', 'CommandNotKnown'],
    ['a command of ours on something else', 'az vm update -n web --set tags.a=b', 'CommandNotKnown'],
    ['another cmdlet', 'Get-ChildItem', 'CommandNotKnown'],
    ['an escape sequence', 'az login\u001b[2J', 'ControlCharacters'],
    ['turned writing', 'az login \u202e', 'ControlCharacters'],
    ['a book', 'az login '.repeat(10_000), 'TextTooLong'],
  ])('such as %s is told so', (_, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  test('is not repeated', () => {
    const text = 'az hunter2; hunter2 hunter2\nInvoke-hunter2 hunter2; sshpass -p hunter2';
    expect(JSON.stringify(readCommand(text))).not.toContain('hunter2');
  });
});

const fragments = fc.constantFrom(
  ...['az vm create', 'az vm identity assign', 'Update-AzureRmVM', '$vm =', '--set', '-n', '--identities', '[system]'],
  ...["'", '"', '`', '\\', '\n', ';', '|', '<', '>', '$(', '@{', '...', '__proto__', 'constructor', '=', ','],
);

const page = fc
  .array(fc.oneof(fragments, fc.string({ unit: 'grapheme' })), { maxLength: 30 })
  .map(all => all.join(' '));

/** As a person quotes a password, or forgets to. */
const passwords = fc
  .tuple(
    fc.string({ maxLength: 20 }).map(text => `S3cret${text.replaceAll(/[\p{Cc}\s]/gu, '')}`),
    fc.constantFrom<(text: string) => string>(
      text => `'${text.replaceAll("'", '')}'`,
      text => `"${text.replaceAll(/["\\`]/g, '')}"`,
      text => text,
    ),
  )
  .map(([text, quote]) => quote(text));

const places = fc.constantFrom<(password: string) => string>(
  password => `az vm create -n web --image Ubuntu2204 --admin-password ${password} --assign-identity`,
  password => `az vmss create --admin-password=${password} --assign-identity id-a -n batch`,
  password => `az login -u me -p ${password}`,
  password => `az login --service-principal --password ${password}\naz vm identity assign -n web`,
  password => `$p = ConvertTo-SecureString ${password} -AsPlainText\nNew-AzVM -Name web -SystemAssignedIdentity`,
  password => `New-AzVM -Name web -Credential (New-Object PSCredential me, ${password}) -SystemAssignedIdentity`,
  password => `az vm identity assign -n web --pasword ${password}`,
  password => `az vm identity assign -n web --protected-settings ${password} --identites`,
  password => `ssh-thing ${password}`,
);

describe('any text', () => {
  test.each(['<', ' ', '> ', '$(', '@{', "'", '`', 'a, ', ' \\', 'disable identity scale set ', 'user-assigned '])(
    'is read at once, even where it is all %j',
    piece => {
      const start = performance.now();
      readCommand(`az vm create -n ${piece.repeat(50_000)}`.slice(0, 50_000));
      readCommand(piece.repeat(50_000).slice(0, 50_000));
      expect(performance.now() - start).toBeLessThan(2_000);
    },
  );

  test('is read without a crash, and explained', () => {
    fc.assert(fc.property(page, text => explanationOf(readCommand(text)).length >= 0));
  });

  test('keeps its password to itself', () => {
    fc.assert(
      fc.property(passwords, places, (password, place) => {
        const reading = readCommand(place(password));
        expect(JSON.stringify(reading) + explanationOf(reading).join()).not.toContain('S3cret');
      }),
    );
  });
});
