/** `mi-wizard explain "<command>"`: what a command of an old page did, and what it is today. */
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { exitCodes } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { result } from './output.ts';

/** A shell has taken the quotes off; they are put back around what they held together. */
const asTyped = (words: readonly string[]): string =>
  words.length === 1 ? words.join() : words.map(word => (/[\s;|&]/.test(word) ? `"${word}"` : word)).join(' ');

const given = async (words: readonly string[]): Promise<string> =>
  words.join(' ') === '-' ? text(process.stdin) : asTyped(words);

export const addExplain = (program: Command): void => {
  program
    .command('explain')
    .description('Say what a command of an old page did, and what it is today')
    .argument('<command...>', 'an az or Azure PowerShell command, best in quotes; or - for a page on standard input')
    .option('--json', 'print the reading as JSON (before the command)')
    .passThroughOptions()
    .action(async (words: readonly string[], { json }: { json?: true }) => {
      const { readCommand } = await import('../readings/read-command.ts');
      const { explanationOf } = await import('../readings/explanation.ts');
      const reading = readCommand(await given(words));
      if (reading.is === 'foreign' && !json) throw new Failure(reading.problem, exitCodes.usage);
      if (reading.is === 'foreign') process.exitCode = exitCodes.usage;
      result(json ? JSON.stringify(reading, null, 2) : explanationOf(reading).join('\n'));
    });
};
