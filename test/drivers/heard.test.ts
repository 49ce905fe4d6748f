/** What one line means, where no whole conversation is needed. */
import { describe, expect, test } from 'vitest';
import { inPlain } from '../../src/drivers/lines/line.ts';
import { heard } from '../../src/drivers/plain/heard.ts';
import { invitationTo } from '../../src/drivers/plain/invitation.ts';
import { isNews, told } from '../../src/drivers/plain/told.ts';
import { common, failed, interrupted, many, question, review } from './views.ts';

const long = question({ choices: many(80) });
const answer = (value: string) => ({ is: 'event', event: { type: 'answer', field: 'virtualMachine', value } });

describe('a list of more than fifty', () => {
  test('is not told in full', () => {
    expect(told(long).map(inPlain)).toContain('  80 choices. Type a part of a name to see fewer.');
  });

  test('is narrowed by a part of a name, and numbers then mean what is left', () => {
    const narrowed = heard('d7', long, []);
    if (narrowed.is !== 'reply') throw new Error('Nothing was narrowed');
    expect(narrowed.lines.map(inPlain).slice(0, 2)).toEqual([
      '  1) Standard_D7s_v5  7 cores',
      '  2) Standard_D70s_v5  70 cores',
    ]);
    expect(heard('2', long, narrowed.choices ?? [])).toEqual(answer('size-70'));
  });

  test('is answered by a whole name at once', () => {
    expect(heard('standard_d7s_v5', long, [])).toEqual(answer('standard_d7s_v5'));
  });
});

describe('a step that was interrupted', () => {
  test('is told with what can be said', () => {
    expect(told(interrupted).map(inPlain)).toContain(
      '! This goes on in Azure: web-1  Assign the user-assigned managed identity',
    );
    expect(invitationTo(interrupted)).toBe('What now? (wait, leave, undo): ');
  });

  test('has run for so long, and only news of its state is told again', () => {
    expect(told(interrupted).map(inPlain)).toContain('  For 42 s by now');
    expect(told(interrupted).map(inPlain)).toContain('  Azure says InProgress, after 40 s');
    const later = { ...interrupted, waits: 'Azure says InProgress, after 50 s' };
    expect([isNews({ ...interrupted }, interrupted), isNews(later, interrupted)]).toEqual([false, true]);
    expect(told(later, interrupted).map(inPlain)).toEqual(['Azure says InProgress, after 50 s']);
  });

  test.each(['wait', 'leave', 'undo'] as const)('understands %s', type => {
    expect(heard(type.toUpperCase(), interrupted, [])).toEqual({ is: 'event', event: { type } });
  });
});

describe('a wait', () => {
  const busy = { ...common, is: 'busy', doing: 'applying', says: 'Applying: Grant a role' } as const;
  const waiting = { ...busy, waits: 'Trying again in 2 s' };

  test('has its reason told once', () => {
    expect(told(waiting).map(inPlain)).toEqual(['Applying: Grant a role …', '  Trying again in 2 s']);
    expect(told(waiting, busy).map(inPlain)).toEqual(['  Trying again in 2 s']);
    expect(told({ ...waiting }, waiting)).toEqual([]);
    expect(told({ ...waiting, waits: 'Trying again in 4 s' }, waiting).map(inPlain)).toEqual(['  Trying again in 4 s']);
  });
});

describe('a line', () => {
  test('that is a number beyond the list is a name', () => {
    expect(heard('9', question(), question().choices)).toEqual(answer('9'));
  });

  test('of a secret is taken as it is, spaces and quotes too', () => {
    const secret = question({ choices: [], rule: 'long', secret: true });
    expect(heard(' "a b" ', secret, [])).toEqual(answer(' "a b" '));
  });

  test('may only do what is offered after a failure', () => {
    expect(heard('retry', failed, [])).toMatchObject({ event: { type: 'retry' } });
    expect(heard('back', failed, [])).toMatchObject({ is: 'reply' });
  });

  test('that edits what is not there says what can be edited', () => {
    const said = heard('edit nothing', review(), []);
    expect(said.is === 'reply' && said.lines.map(inPlain)).toEqual(['Edit one of: Sign-in, Subscription']);
  });
});
