/** Commands written out: values quoted for their shell, whatever is in them. */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { az, nothing, powershell } from '../../src/model/command.ts';
import { inBash, inPowerShell } from '../../src/model/shell.ts';

describe('in bash', () => {
  test.each([
    ['web-1', 'az vm show --name web-1'],
    ['my web', "az vm show --name 'my web'"],
    ["it's", "az vm show --name 'it'\\''s'"],
    ['', "az vm show --name ''"],
    ['$(rm -rf /)', "az vm show --name '$(rm -rf /)'"],
  ])('“%s” is one word', (name, expected) => {
    expect(inBash(az`az vm show --name ${name}`)).toBe(expected);
  });

  test('bash reads back any word that was written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter(text => !text.includes('\0')),
        text => {
          const read = execFileSync('bash', ['-c', inBash(az`printf %s ${text}`)], { encoding: 'utf8' });
          expect(read).toBe(text);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a secret is the name of a variable', () => {
    expect(inBash(az`az x --password ${{ variable: 'adminPassword' }}`)).toBe('az x --password "$ADMIN_PASSWORD"');
  });

  test('a list is words side by side, and nothing leaves no trace', () => {
    expect(inBash(az`az x --ids ${['a', 'b c']} ${nothing}`)).toBe("az x --ids a 'b c'");
  });
});

describe('in PowerShell', () => {
  test('every text is quoted, since an expression takes no bare word', () => {
    expect(inPowerShell(powershell`[pscredential]::new(${"o'la"}, ${{ variable: 'adminPassword' }})`)).toBe(
      "[pscredential]::new('o''la', $adminPassword)",
    );
  });

  test('a list has commas', () => {
    expect(inPowerShell(powershell`X -IdentityId ${['a', 'b']}`)).toBe("X -IdentityId 'a','b'");
  });
});
