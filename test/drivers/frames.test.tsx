/** What every screen looks like, from hand-made views. */
import { describe, expect, test } from 'vitest';
import { widthOf } from '../../src/drivers/ink/text/width.ts';
import { themeOf } from '../../src/drivers/ink/theme.ts';
import { draw } from './draw.tsx';
import { common, every, failed, interrupted, item, machines, many, pause, question, review } from './views.ts';

const sizes = [
  [20, 6],
  [40, 12],
  [80, 24],
  [120, 40],
] as const;

describe('every screen', () => {
  test.each(sizes.flatMap(size => Object.keys(every).map(name => [name, ...size] as const)))(
    '%s fits %i columns and is lower than %i rows',
    (name, columns, rows) => {
      const drawn = draw(every[name] ?? question(), { columns, rows }).rows();
      expect(Math.max(...drawn.map(widthOf))).toBeLessThanOrEqual(columns);
      expect(drawn.length).toBeLessThan(rows);
    },
  );

  test.each(sizes)('keeps its place when it is resized to %i columns and %i rows', (columns, rows) => {
    const screen = draw(question({ choices: many(80) }));
    screen.press({ type: 'end' });
    screen.resize({ columns, rows });
    expect(screen.text()).toContain('❯');
    expect(screen.rows().length).toBeLessThan(rows);
  });
});

describe('a question', () => {
  test('stands between the steps so far and the keys', () => {
    expect(draw(question()).rows()).toEqual([
      'mi-wizard  Assign a user-assigned identity to a virtual machine      [simulator]',
      '',
      '✓ Sign in                   Simulator',
      '✓ Choose the subscription   Contoso Dev',
      '▸ Choose the virtual machine',
      '· Assign the user-assigned managed identity',
      '',
      'Which virtual machine?',
      'Beside each stands what identities it has now.',
      '',
      '❯ web-1   no identity',
      '  web-2   SystemAssigned',
      '  api-1   UserAssigned · id-photos',
      '',
      '↑↓ choose   Enter accept   Esc back   ? help   Ctrl+C cancel   type to narrow',
    ]);
  });

  test('says in short where one is, where there is little room', () => {
    expect(draw(question(), { columns: 60, rows: 14 }).text()).toContain(
      '✓✓▸·  Step 3 of 4: Choose the virtual machine',
    );
  });

  test('starts at its default', () => {
    expect(draw(question({ default: 'web-2' })).text()).toContain('❯ web-2');
  });

  test('offers what is typed, where something new may be', () => {
    const screen = draw(question({ rule: 'letters' }));
    screen.press({ type: 'insert', words: 'web' });
    expect(screen.text()).toContain('› web\n❯ web-1');
    expect(screen.text()).toContain('  + web   new');
  });

  test('shows nothing of a secret', () => {
    const screen = draw(question({ choices: [], rule: 'long', secret: true }));
    screen.press({ type: 'insert', words: 'hunter2' });
    expect(screen.text()).toContain('› •••••••');
    expect(screen.text()).not.toContain('hunter2');
  });

  test('says that nothing has the name that is typed', () => {
    const screen = draw(question(), { columns: 40, rows: 12 });
    screen.press({ type: 'insert', words: 'nowhere' });
    expect(screen.text()).toContain('Nothing here has that in its name.');
  });

  test('says why there is nothing to choose', () => {
    expect(draw(every['a question without an answer'] ?? question()).text()).toContain('has no virtual machine.');
  });

  test('shows a whole objection and its hint where there is little room, and gives up the rest', () => {
    const rule = '3–24 letters, digits, hyphens and underscores, starting with a letter or digit';
    const problem = { code: 'InvalidAnswer', happened: '“-bad-” is not valid for Identity', try: [`Use ${rule}`] };
    for (const choices of [machines, many(80), []]) {
      const rows = draw(question({ rule, choices, problem }), { columns: 40, rows: 12 }).rows();
      const text = rows.map(row => row.trim()).join(' ');
      expect(text).toContain('Which virtual machine?');
      expect(text).toContain('✗ “-bad-” is not valid for Identity');
      expect(text).toContain(`Use ${rule}`);
      expect(text).toContain('Enter accept');
      expect(text.includes('Beside each stands')).toBe(choices.length === 0);
    }
  });

  test('names an answer of before that no longer fits, and blames nobody', () => {
    const problem = { code: 'AnswerNoLongerHolds', happened: '“id-old” is not one of the choices', try: ['One of: a'] };
    expect(draw(question({ problem })).text()).toContain('! “id-old” is not one of the choices');
  });

  const titles = [
    { value: 'a', label: 'Remove all user-assigned identities from one scale set', hint: 'take away' },
    { value: 'b', label: 'Create', hint: 'create' },
  ];

  test.each([
    [40, 'Remove al…om one scale set   take away', 'Remove all us…ities from one scale set'],
    [80, 'Remove all user-assigned identities from one scale set   take away'],
  ])('has two columns that never wrap, %i columns wide', (columns, row, pointed = row) => {
    const screen = draw(question({ choices: titles }), { columns, rows: 12 });
    expect(screen.rows().find(each => each.startsWith('❯'))).toBe(`❯ ${pointed}`);
    screen.press({ type: 'down' });
    expect(screen.rows()).toContain(`  ${row}`);
    expect(screen.rows()).toContain(`❯ ${'Create'.padEnd(row.indexOf('take away'))}create`);
  });

  test('gives a label all of its row where nothing stands beside it', () => {
    const choices = [{ value: 'c', label: 'Create a machine', hint: 'a hint of forty characters, or so' }, ...titles];
    const label = 'Enable the system-assigned identity of a machine';
    const rows = draw(question({ choices: [...choices, { value: 'd', label }] }), { columns: 60, rows: 16 }).rows();
    expect(rows).toContain(`  ${label}`);
  });

  test('shows of a long list the part around the highlight', () => {
    const screen = draw(question({ choices: many(80) }));
    screen.press({ type: 'pageDown' }, { type: 'pageDown' }, { type: 'down' });
    const pointed = screen.rows().find(row => row.startsWith('❯'));
    expect(pointed).toMatch(/❯ Standard_D\d\ds_v5/);
  });
});

describe('a plan', () => {
  test('tells each property, the document and the command', () => {
    const text = draw(review(), { columns: 120, rows: 40 }).text();
    expect(text).toContain('The plan: 1 to change');
    expect(text).toContain('~ web-1  Assign the user-assigned managed identity');
    expect(text).toContain('~ identity.type: None → UserAssigned');
    expect(text).toContain('+ identity.userAssignedIdentities[id-new]: clientId (known after apply)');
    expect(text).toContain('[Azure CLI]');
    expect(text).toContain('$ az vm identity assign');
  });

  test('turns to PowerShell', () => {
    const screen = draw(review(), { columns: 120, rows: 40 });
    screen.press({ type: 'tab' });
    expect(screen.text()).toContain('$ Update-AzVM');
  });

  test('scrolls where it is longer than the screen', () => {
    const screen = draw(every['a long plan'] ?? review());
    expect(screen.text()).toMatch(/lines 1 to \d+ of \d+/);
    screen.press({ type: 'end' });
    const [, last, length] = /lines \d+ to (\d+) of (\d+)/.exec(screen.text()) ?? [];
    expect(last).toBe(length);
  });

  test('is paged through with Enter before Enter confirms it', () => {
    const screen = draw(every['a long plan'] ?? review());
    expect(screen.text()).toContain('Enter read on');
    screen.press({ type: 'enter' });
    expect(screen.sent).toEqual([]);
    screen.press({ type: 'end' });
    expect(screen.text()).toContain('Enter confirm');
    screen.press({ type: 'enter' });
    expect(screen.sent).toEqual([{ type: 'confirm' }]);
  });

  test('stands below steps that are answered, not done', () => {
    const steps = common.steps.map(step => ({ ...step, state: 'answered' as const }));
    const text = draw(review({ steps }), { columns: 60, rows: 14 }).text();
    expect(text).toContain('✓✓✓✓  All questions answered');
  });

  test('that takes something away asks for its name', () => {
    const screen = draw(review({ nameToType: 'web-1' }));
    screen.press({ type: 'insert', words: 'web-1' }, { type: 'enter' });
    expect(screen.text()).toContain('Type web-1 to confirm the removal');
    expect(screen.sent).toEqual([{ type: 'confirm', typed: 'web-1' }]);
  });

  test('says on a small screen too why a removal was not confirmed', () => {
    const text = draw(every['a plan that removes, not confirmed'] ?? review(), { columns: 40, rows: 12 }).text();
    expect(text).toContain('✗ Nothing was changed: the name was not\n  typed');
    expect(text).toContain('Type web-1 to confirm the removal');
  });

  test('that changes nothing says so', () => {
    const nothing = { ...item, sign: '=' as const, differences: [] };
    expect(draw(review({ plan: [nothing] })).text()).toContain('Nothing has to be changed');
  });

  test('lists the answers to edit', () => {
    const screen = draw(review());
    expect(screen.text()).toContain('Ctrl+E edit');
    screen.press({ type: 'edit' }, { type: 'down' });
    expect(screen.text()).toContain('❯ Subscription   Contoso Dev');
    screen.press({ type: 'enter' });
    expect(screen.sent).toEqual([{ type: 'edit', field: 'subscription' }]);
  });
});

test('a failure says what happened, why, what to try and what was meant', () => {
  const text = draw(failed, { columns: 120, rows: 24 }).text();
  expect(text).toContain('✗ The account may change the machine but not assign this identity');
  expect(text).toContain('Try: Ask for Managed Identity Operator on the identity');
  expect(text).toContain('mi-wizard run enable-system-assigned-identity');
  expect(text).toContain('LinkedAuthorizationFailed · correlation ID 11111111');
  expect(text).toContain('r retry   s stop');
});

test('a wait says why nothing seems to happen', () => {
  const rows = draw(every['a wait'] ?? question(), { columns: 40, rows: 12 }).rows();
  expect(rows.slice(3, 7)).toEqual([
    expect.stringContaining('Applying: Grant the identity a role at'),
    '  a scope',
    '  The new principal is not known',
    '  everywhere yet; trying again in 16 s',
  ]);
});

test('a pause gives the command and the reason', () => {
  const text = draw(pause).text();
  expect(text).toContain('az vm identity assign');
  expect(text).toContain('The machine gets one identity more');
});

test.each([
  [78, 'mi-wizard  Assign a user-assigned identity to a virtual machine    [simulator]'],
  [89, 'mi-wizard  Assign a user-assigned identity to a virtual machine [simulator · Contoso Dev]'],
  [100, 'mi-wizard  Assign a user-assigned identity to a virtual machine  [simulator · Contoso · Contoso Dev]'],
  [40, 'Assign a user-assigned iden… [simulator]'],
])('the head says as much of the place as %i columns have room for', (columns, head) => {
  const tenant = { field: 'directory', step: 'sign-in', label: 'Tenant', value: 'Contoso', editable: true };
  const view = question({ answers: [...common.answers, tenant] });
  expect(draw(view, { columns, rows: 24 }).rows()[0]).toBe(head);
});

test('Azure is named in other words than the simulator', () => {
  expect(draw(question(), undefined, 'Azure').text()).toContain('[on Azure]');
});

test('a name with an escape sequence in it is drawn as pictures', () => {
  const evil = { value: '\u001b[2Jx', label: '\u001b[2Jx', hint: 'a\u202eb' };
  const screen = draw(question({ choices: [evil, ...common.answers.map(({ value }) => ({ value, label: value }))] }));
  expect(screen.text()).toContain('❯ ␛[2Jx');
  expect(screen.text()).not.toContain('\u202e');
  screen.press({ type: 'enter' });
  expect(screen.sent).toEqual([{ type: 'answer', field: 'virtualMachine', value: '\u001b[2Jx' }]);
});

test('Ctrl+C once more, while Azure is asked what was written, does not wait for the answer', () => {
  const screen = draw({ ...common, is: 'busy', doing: 'settling', says: 'Finding out what was written' });
  expect(screen.text()).toContain('Ctrl+C leave without waiting');
  screen.press({ type: 'interrupt' });
  expect(screen.insisted()).toBe(1);
});

test('Ctrl+C while a step is applied asks, and what goes on and what can be done is said', () => {
  const working = draw({ ...common, is: 'busy', doing: 'applying', says: 'Applying: Assign' });
  working.press({ type: 'interrupt' });
  expect(working.sent).toEqual([{ type: 'interrupt' }]);
  const screen = draw(interrupted);
  expect(screen.text()).toContain('! This goes on in Azure: web-1');
  expect(screen.text()).toContain('w keep waiting   l leave   u stop and undo');
  for (const words of ['w', 'l', 'u']) screen.press({ type: 'insert', words });
  expect(screen.sent).toEqual([{ type: 'wait' }, { type: 'leave' }, { type: 'undo' }]);
});

test('Ctrl+C once more, while it is asked, leaves at once', () => {
  const screen = draw(interrupted);
  screen.press({ type: 'interrupt' });
  expect([screen.insisted(), screen.sent]).toEqual([1, []]);
});

test('NO_COLOR takes every colour, and leaves the words and marks', () => {
  const looks = Object.values(themeOf({ NO_COLOR: '1' }));
  expect(looks.filter(look => 'color' in look)).toEqual([]);
  expect(Object.values(themeOf({ NO_COLOR: '' })).some(look => 'color' in look)).toBe(true);
});
