/** What every driver says in the same lines. */
import { describe, expect, test } from 'vitest';
import { wrapped } from '../../src/drivers/ink/text/wrap.ts';
import { endLines } from '../../src/drivers/lines/end.ts';
import { inPlain } from '../../src/drivers/lines/line.ts';
import { problemInPlain, problemLines } from '../../src/drivers/lines/problem.ts';
import { end } from './views.ts';

describe('an end', () => {
  test('tells what is different now, and nothing of the sign-in', () => {
    expect(endLines(end).map(inPlain)).toEqual([
      '! Stopped: Assign a user-assigned identity to a virtual machine',
      '',
      '  ✓ done  web-1  Assign the identity',
      '    ~ identity.type: None → UserAssigned',
      '    + identity.userAssignedIdentities[id-new]',
      '  ! partly written  rg-photos  Grant the identity a role',
      '',
      '  User-assigned identities: id-new',
      '    id-photos',
      '',
      '  To see it on web-1 itself, ask there for a token:',
      '    $ curl http://169.254.169.254/',
    ]);
  });

  test('tells who signed in where that is all there is to tell', () => {
    const [account] = end.facts;
    const said = endLines({ ...end, outcome: 'completed', plan: [], results: [], facts: account ? [account] : [] });
    expect(said.map(inPlain)).toContain('  Account: you@contoso.onmicrosoft.com');
  });
});

describe('a problem of several lines', () => {
  const why = 'No credential was found.\n  Azure CLI: not installed.\nEnvironment: AZURE_TENANT_ID is missing.';
  const problem = { code: 'NotSignedIn', happened: 'Nobody is signed in', why, try: ['az login\nand again'] };

  test('keeps its indent', () => {
    expect(problemInPlain(problem).join('\n').split('\n')).toEqual([
      '✗ Nobody is signed in',
      '  No credential was found.',
      '    Azure CLI: not installed.',
      '  Environment: AZURE_TENANT_ID is missing.',
      '  Try: az login',
      '    and again',
      '  NotSignedIn',
    ]);
  });

  test('keeps it on a narrow screen too', () => {
    const rows = wrapped(problemLines(problem), 30).map(inPlain);
    expect(rows.slice(1).every(row => /^ {2,4}\S/.test(row))).toBe(true);
  });
});
