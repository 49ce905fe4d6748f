/** What help and the README show can be typed: every command there parses as it stands. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { commands } from '../../src/commands/all.ts';
import { examplesOf } from '../../src/commands/examples.ts';
import { programOf } from '../../src/commands/program.ts';

/** The table of commands, with nothing behind it. */
const inert = (): Command => {
  const program = programOf(commands);
  const disarm = (command: Command): void => {
    if (command.registeredArguments.length || !command.commands.length || command === program) command.action(() => {});
    command.exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} });
    for (const each of command.commands) disarm(each);
  };
  disarm(program);
  return program;
};

/** Words as a shell takes them apart, as far as the examples go. */
const wordsOf = (line: string): readonly string[] =>
  [...line.replace(/\s+#.*$/, '').matchAll(/'([^']*)'|"([^"]*)"|([^\s'"]+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');

const problemWith = async (line: string, words: readonly string[]): Promise<string[]> => {
  process.env.ADMIN_PASSWORD ??= 'An example, never used: 1';
  try {
    await inert().parseAsync([...words], { from: 'user' });
    return [];
  } catch (error) {
    return [`${line}: ${(error as Error).message}`];
  }
};

test('every example of help parses, and every command has one', async () => {
  const names = programOf(commands).commands.map(command => command.name());
  const without = names.filter(name => !examplesOf(name).length);
  expect(without).toEqual(['complete']);
  const all = ['mi-wizard', ...names].flatMap(examplesOf).map(({ typed }) => typed);
  const problems = await Promise.all(all.map(typed => problemWith(typed, wordsOf(typed).slice(1))));
  expect(problems.flat()).toEqual([]);
});

test('every command of the README parses', async () => {
  const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');
  const blocks = [...readme.matchAll(/^```(?:sh|yaml)\n(.*?)^```/gms)].map(([, block = '']) => block);
  const lines = blocks
    .flatMap(block => block.replaceAll(/\n\s+(?=--)/g, ' ').split('\n'))
    .flatMap(line => /npm start(?: --silent)? -- (.*)/.exec(line)?.[1] ?? []);
  expect(lines.length).toBeGreaterThan(25);
  const problems = await Promise.all(lines.map(line => problemWith(line, wordsOf(line.replace(/ [>|].*$/, '')))));
  expect(problems.flat()).toEqual([]);
});
