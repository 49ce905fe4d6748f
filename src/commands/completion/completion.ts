/** `mi-wizard completion <shell>`: completion of commands, workflows, recordings and field names. */
import { Argument, type Command } from 'commander';
import { result } from '../output.ts';
import { candidates } from './candidates.ts';
import { type ShellName, scripts, shellNames } from './scripts.ts';

/** A shell that cannot pass on an empty word passes on its quotes. */
const bare = (word: string): string => (word === '""' ? '' : word);

/** Only shells ask so; it is in no help. */
const addComplete = (program: Command): void => {
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .passThroughOptions()
    .allowUnknownOption()
    .action((words: readonly string[]) => {
      const lines = candidates(program, words.map(bare)).map(({ word, says }) => `${word}\t${says}`);
      if (lines.length) result(lines.join('\n'));
    });
};

export const addCompletion = (program: Command): void => {
  program
    .command('completion')
    .description('Print what makes a shell complete the words of mi-wizard')
    .addArgument(new Argument('<shell>', 'the shell to load it in').choices(shellNames))
    .action((shell: ShellName) => result(scripts[shell]));
  addComplete(program);
};
