/** The README says what is so: its tables are those of the definitions, its commands run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { sections } from './readme-sections.ts';

const path = resolve(import.meta.dirname, '../README.md');

const withSections = (text: string): string =>
  Object.entries(sections).reduce((so, [name, section]) => {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [before = '', rest = ''] = so.split(start);
    return `${before}${start}\n${section}\n${end}${rest.split(end)[1] ?? ''}`;
  }, text);

test('its tables are those of the definitions (npm run readme writes them)', () => {
  const text = readFileSync(path, 'utf8');
  if (process.env.UPDATE_README) writeFileSync(path, withSections(text));
  expect(readFileSync(path, 'utf8')).toBe(withSections(text));
});

test('it opens with the two commands', () => {
  const text = readFileSync(path, 'utf8');
  expect(text.indexOf('npm ci && npm start')).toBeLessThan(400);
  expect(text.indexOf('npm ci && npm test')).toBeLessThan(500);
});
