/** `mi-wizard replay <recording>…`: do again what was recorded, without a prompt. */
import { type Command, Option } from 'commander';
import type { Known } from '../model/field.ts';
import type { ConsentClass } from '../model/plan.ts';
import { addSecret, addValue } from './bindings.ts';
import { exitCodes } from './exit-codes.ts';
import { result } from './output.ts';
import { backendOption, type Place } from './place-options.ts';
import { type Outcome, replayFile } from './replay-file.ts';
import { outcomeInLines } from './replay-lines.ts';

const classes: readonly ConsentClass[] = ['create', 'modify', 'remove', 'grant'];

interface Options {
  readonly on: Place;
  readonly set?: Known;
  readonly secret?: Known;
  readonly allow?: readonly ConsentClass[];
  readonly plan?: true;
  readonly json?: true;
}

const allowOption = (): Option =>
  new Option('--allow <classes>', `what may be done, of ${classes.join(',')}; on the simulator all is`).argParser(
    (text: string) => text.split(',').map(each => each.trim()) as ConsentClass[],
  );

const replayAll = async (files: readonly string[], options: Options): Promise<void> => {
  const outcomes: Outcome[] = [];
  for (const file of files) {
    const outcome = await replayFile(file, {
      on: options.on,
      bound: { ...options.set, ...options.secret },
      allow: options.allow ?? (options.on === 'simulator' ? classes : []),
      planOnly: options.plan ?? false,
    });
    outcomes.push(outcome);
    if (!options.json) result(outcomeInLines(outcome).join('\n'));
  }
  const failed = outcomes.find(({ exitCode }) => exitCode !== exitCodes.done);
  const done = outcomes.filter(({ exitCode }) => exitCode === exitCodes.done).length;
  result(options.json ? JSON.stringify(outcomes, null, 2) : `${done} of ${outcomes.length} replayed as recorded`);
  process.exitCode = failed?.exitCode ?? exitCodes.done;
};

export const addReplay = (program: Command): void => {
  program
    .command('replay')
    .description('Do again what was recorded, without a prompt')
    .argument('<recordings...>', 'JSON files that the wizard saved')
    .addOption(backendOption())
    .option('--set <name=value>', 'use another value than the recorded one (repeatable)', addValue)
    .option('--secret <name=env:VARIABLE>', 'bind a secret, which no recording holds (repeatable)', addSecret)
    .addOption(allowOption())
    .option('--plan', 'show the plan, and change nothing')
    .option('--json', 'print the results as JSON')
    .action(replayAll);
};
