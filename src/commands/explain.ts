/** `mi-wizard explain`: an error by its code; or a command of an old page, what it did, and what it is today. */
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import type { Reading } from '../readings/reading.ts';
import { exitCodes } from './exit-codes.ts';
import { misuse } from './failure.ts';
import { result } from './output.ts';

/** A shell has taken the quotes off; they are put back around what they held together. */
const asTyped = (words: readonly string[]): string =>
  words.length === 1 ? words.join() : words.map(word => (/[\s;|&]/.test(word) ? `"${word}"` : word)).join(' ');

const given = async (words: readonly string[]): Promise<string> =>
  words.join(' ') === '-' ? text(process.stdin) : asTyped(words);

const mostTold = 3;

/** One word that is no command was meant as a code. It is not repeated, since it may be a secret: what is like it is named. */
const orUnknownCode = async (reading: Reading, words: string): Promise<Reading> => {
  const code = words.trim();
  if (reading.is !== 'foreign' || reading.problem.code !== 'NotACommand' || /\s/.test(code)) return reading;
  const [{ explainedCodes }, { near }] = await Promise.all([
    import('./explain-error.ts'),
    import('../readings/nearest.ts'),
  ]);
  const alike = near(code, explainedCodes).slice(0, mostTold);
  return {
    is: 'foreign',
    problem: {
      code: 'NothingToExplain',
      happened: 'This is neither a code nor a command that is known here',
      try: [...alike.map(each => `mi-wizard explain ${each}`), 'mi-wizard explain --errors lists every code'],
    },
  };
};

const explainCommand = async (words: string, json: boolean): Promise<void> => {
  const { readCommand } = await import('../readings/read-command.ts');
  const { explanationOf } = await import('../readings/explanation.ts');
  const reading = await orUnknownCode(readCommand(words), words);
  if (reading.is === 'foreign' && !json) throw misuse(reading.problem);
  if (reading.is === 'foreign') process.exitCode = exitCodes.usage;
  result(json ? JSON.stringify(reading, null, 2) : explanationOf(reading).join('\n'));
};

const list = async (json: boolean): Promise<void> => {
  const { explainedCodes } = await import('./explain-error.ts');
  result(json ? JSON.stringify(explainedCodes, null, 2) : explainedCodes.join('\n'));
};

const explain = async (words: readonly string[], options: { readonly json?: true; readonly errors?: true }) => {
  const json = options.json ?? false;
  if (options.errors) return list(json);
  const { explainError, explainedErrorLines } = await import('./explain-error.ts');
  const meant = await given(words);
  const error = await explainError(meant);
  if (!error) return explainCommand(meant, json);
  result(json ? JSON.stringify(error, null, 2) : explainedErrorLines(error).join('\n'));
};

export const addExplain = (program: Command): void => {
  program
    .command('explain')
    .description('Explain an error of Azure by its code, or a command of an old page')
    .argument('[words...]', 'a code; or an az or Azure PowerShell command, best in quotes; or - for standard input')
    .option('--errors', 'list the codes that can be explained')
    .option('--json', 'print it as JSON (before the words)')
    .passThroughOptions()
    .action(explain);
};
