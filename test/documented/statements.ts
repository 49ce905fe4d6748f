/** What the README and the help texts say that can be typed, block by block and statement by statement. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { commands } from '../../src/commands/all.ts';
import { examplesOf } from '../../src/commands/examples.ts';
import { programOf } from '../../src/commands/program.ts';

/** What is typed one after the other in one place. */
export interface Block {
  readonly name: string;
  readonly statements: readonly string[];
}

/** A line each, but for what is handed to a command between its line and an `END`. */
const ofShell = (text: string): readonly string[] =>
  (text.match(/^.*<<'END'\n(?:.*\n)*?END$|^.+$/gm) ?? []).map(statement => statement.trim());

/** What a build server runs; a folded line is one. */
const ofWorkflow = (text: string): readonly string[] =>
  [...text.matchAll(/^( +)- run: (?:>-\n)?(.*(?:\n\1 {4}.*)*)/gm)].map(([, , said = '']) =>
    said.trim().replaceAll(/\s+/g, ' '),
  );

export const withoutRemark = (statement: string): string => statement.replace(/\s+# .*$/, '');

const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');

const documented = [...readme.matchAll(/^```(sh|yaml)\n(.*?)^```/gms)].map(([, language, text = '']): Block => {
  const statements = language === 'sh' ? ofShell(text) : ofWorkflow(text);
  return { name: `README: ${statements[0]?.split('\n')[0]}`, statements };
});

const named = ['mi-wizard', ...programOf(commands).commands.map(command => command.name())];

const exemplary = named
  .map((name): Block => ({ name: `help of ${name}`, statements: examplesOf(name).map(({ typed }) => typed) }))
  .filter(({ statements }) => statements.length);

export const blocks: readonly Block[] = [...documented, ...exemplary];
