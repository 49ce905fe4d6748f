/** Every command that the README and the help texts show is typed as it stands, and does what it is shown for. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blocks, withoutRemark } from './statements.ts';
import { Typist } from './typist.ts';

/** What would run this test within itself, or fetch packages: the checks run them as they stand. */
const elsewhere = ['npm ci', 'npm ci && npm test', 'npm run check', 'npm run typed', 'npm run az', 'npm run bench'];

const typedBefore = new Set<string>();

/** Once each, however it is started; what only prepares the next one, each time. */
const isLeft = (statement: string): boolean => {
  const typed = withoutRemark(statement).replace('npm start --', 'mi-wizard');
  const isNew = !typedBefore.has(typed) || !typed.includes('mi-wizard');
  typedBefore.add(typed);
  return isNew && !elsewhere.includes(typed);
};

/** Packages are there already. */
const typed = blocks
  .map(({ name, statements }) => ({
    name,
    statements: statements.map(each => each.replace(/^npm ci && (?=npm start)/, '')).filter(isLeft),
  }))
  .filter(({ statements }) => statements.length);

describe.concurrent('what is typed as it stands', () => {
  test.each(typed)(
    '$name',
    async ({ statements }) => {
      const folder = mkdtempSync(join(tmpdir(), 'mi-wizard-'));
      const typist = new Typist(folder, statements);
      try {
        for (const statement of statements) await typist.types(statement);
      } finally {
        await typist.leaves();
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      }
    },
    240_000,
  );
});

test('what is not typed here the checks run', () => {
  const root = resolve(import.meta.dirname, '../..');
  const checks = readFileSync(join(root, '.ci/run'), 'utf8');
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const run = elsewhere.map(each => each.replace('npm ci && ', '').replace('run check', 'test'));
  expect(run.filter(each => !checks.includes(each))).toEqual([]);
  expect(scripts.test).toBe('npm run check');
});
