/** The README says what is so: its tables are those of the definitions, its commands run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { picture } from './picture.ts';
import { sections } from './readme-sections.ts';

// Ink's colour library looks when it is loaded, and paints nothing where it takes its surroundings for a build server.
vi.hoisted(() => {
  process.env.FORCE_COLOR = '1';
  for (const name of ['CI', 'CONTINUOUS_INTEGRATION', 'NO_COLOR']) delete process.env[name];
});

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

const picturePath = resolve(import.meta.dirname, '../recordings/picture.svg');

test('its picture is that of a recorded session (npm run readme draws it)', async () => {
  const drawn = await picture();
  if (process.env.UPDATE_README) writeFileSync(picturePath, drawn);
  expect(readFileSync(picturePath, 'utf8')).toBe(drawn);
  expect(readFileSync(path, 'utf8').indexOf('recordings/picture.svg')).toBeLessThan(400);
});

test('it opens with the two commands', () => {
  const text = readFileSync(path, 'utf8');
  expect(text.indexOf('npm ci && npm start')).toBeLessThan(400);
  expect(text.indexOf('npm ci && npm test')).toBeLessThan(500);
});
