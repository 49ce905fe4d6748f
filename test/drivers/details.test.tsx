/** What is known of a choice, beside the list or below it, and the help that lies over a screen. */
import { describe, expect, test } from 'vitest';
import { widthOf } from '../../src/drivers/ink/text/width.ts';
import { details } from '../../src/model/field.ts';
import { draw } from './draw.tsx';
import { machines, many, question, review } from './views.ts';

const known = machines.map((machine, i) => ({
  ...machine,
  details: details({ Region: 'westeurope', Size: `Standard_D${i}`, Nothing: '' }),
}));
const tab = { type: 'turn' } as const;
const wide = { columns: 120, rows: 30 };
const words = (text: string) => ({ type: 'insert', words: text }) as const;

describe('details', () => {
  test('stand beside the list on a wide terminal', () => {
    const rows = draw(question({ choices: known }), wide).rows();
    expect(rows.find(row => row.includes('❯ web-1'))).toMatch(/│ web-1$/);
    expect(rows.find(row => row.includes('web-2'))).toMatch(/│ Region: westeurope$/);
  });

  test('stand below the list on a narrow one', () => {
    const rows = draw(question({ choices: known })).rows();
    expect(rows.indexOf('│ web-1')).toBe(rows.findIndex(row => row.includes('api-1')) + 1);
  });

  test('follow what is pointed at', () => {
    const screen = draw(question({ choices: known }));
    screen.press({ type: 'down' });
    expect(screen.text()).toContain('│ Size: Standard_D1');
  });

  test('come and go with Tab', () => {
    const screen = draw(question({ choices: known }), wide);
    screen.press(tab);
    expect(screen.text()).not.toContain('│');
    expect(screen.text()).toContain('Tab details');
    screen.press(tab);
    expect(screen.text()).toContain('│ web-1');
  });

  test('leave the list its rows where there are few', () => {
    const rows = draw(question({ choices: known }), { columns: 40, rows: 12 }).rows();
    expect(rows.filter(row => /web-|api-/.test(row))).toHaveLength(3);
  });

  test.each([40, 80, 99, 100, 200])('fit %i columns', columns => {
    const choices = many(5000).map(choice => ({
      ...choice,
      details: details({ Allows: 'Microsoft.Compute/*, '.repeat(40) }),
    }));
    const drawn = draw(question({ choices }), { columns, rows: 24 }).rows();
    expect(Math.max(...drawn.map(widthOf))).toBeLessThanOrEqual(columns);
    expect(drawn.length).toBeLessThan(24);
  });
});

describe('help', () => {
  test('says why it is asked, where that is documented, and every key', () => {
    const screen = draw(question({ choices: known }), wide);
    screen.press(words('?'));
    for (const part of ['Why this is asked', 'Beside each stands', 'https://learn.microsoft.com', 'Ctrl+W', 'Tab'])
      expect(screen.text()).toContain(part);
    screen.press({ type: 'escape' });
    expect(screen.text()).toContain('❯ web-1');
    expect(screen.sent).toEqual([]);
  });

  test('keeps what was typed and pointed at', () => {
    const screen = draw(question({ choices: known }));
    screen.press(words('web'), { type: 'down' }, { type: 'help' }, { type: 'enter' });
    expect(screen.text()).toContain('❯ web-2');
    expect(screen.sent).toEqual([]);
  });

  test('is a letter like others within words and in a secret', () => {
    const secret = draw(question({ choices: [], secret: true, rule: '12 characters' }));
    secret.press(words('?'));
    expect(secret.text()).toContain('› •');
    const word = draw(question({ choices: [], rule: 'letters' }));
    word.press(words('a'), words('?'));
    expect(word.text()).toContain('› a?');
  });

  test('counts nothing as read that lies below it', () => {
    const plan = Array.from({ length: 9 }, () => review().plan).flat();
    const screen = draw(review({ plan }));
    screen.press(words('?'), { type: 'end' }, { type: 'enter' }, { type: 'enter' });
    expect(screen.sent).toEqual([]);
  });
});
