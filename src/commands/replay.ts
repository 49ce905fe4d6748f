/** `mi-wizard replay <recording>…`: do again what was recorded, without a prompt. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { addSecret, addValue } from './options/bindings.ts';
import { backendOption } from './options/place-options.ts';
import { withWorkOptions } from './options/work-options.ts';
import type { ReplayAllOptions } from './replay/perform.ts';

const atOnceOption = (): Option =>
  new Option('--at-once <number>', 'how many rows run at once (default: 4)').argParser(text => {
    const number = Number(text);
    if (Number.isSafeInteger(number) && number > 0) return number;
    throw new InvalidArgumentError('It takes a whole number from 1.');
  });

export const addReplay = (program: Command): void => {
  withWorkOptions(program.command('replay'))
    .description('Do again what was recorded, without a prompt')
    .argument('<recordings...>', 'JSON files that the wizard saved')
    .addOption(backendOption())
    .option('--set <name=value>', 'use another value than the recorded one (repeatable)', addValue)
    .option('--secret <name=env:VARIABLE>', 'bind a secret, which no recording holds (repeatable)', addSecret)
    .addOption(
      new Option('--mode <mode>', 'give the answers again, or trace every event from the recorded calls alone')
        .choices(['answers', 'strict'])
        .default('answers'),
    )
    .option('--plan', 'show the plan, and change nothing')
    .option('--rebase', 'plan anew from what is there, where it is no longer what was recorded')
    .option('--params <file>', 'once for each row of a JSON or CSV file')
    .addOption(atOnceOption())
    .addOption(new Option('--json', 'print the results as JSON').conflicts('jsonl'))
    .option('--jsonl', 'print what happens as it happens, a line of JSON each')
    .option('--junit <file>', 'write the results as JUnit XML too')
    .action(async (files: readonly string[], options: ReplayAllOptions) => {
      const { replayAll } = await import('./replay/replay-all.ts');
      return replayAll(files, options);
    });
};
