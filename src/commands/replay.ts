/** `mi-wizard replay <recording>…`: do again what was recorded, without a prompt. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type ConsentClass, consentClasses, isConsentClass } from '../model/plan.ts';
import { addSecret, addValue } from './bindings.ts';
import { withCloudOptions } from './cloud-options.ts';
import { backendOption } from './place-options.ts';
import type { ReplayAllOptions } from './replay-all.ts';

const someClasses = (text: string): readonly ConsentClass[] => {
  const named = text.split(',').map(each => each.trim());
  if (named.every(isConsentClass)) return named;
  throw new InvalidArgumentError(`It takes some of ${consentClasses.join(',')}.`);
};

const allowOption = (): Option =>
  new Option(
    '--allow <classes>',
    `what may be done, of ${consentClasses.join(',')}; on the simulator all is`,
  ).argParser(someClasses);

export const addReplay = (program: Command): void => {
  withCloudOptions(program.command('replay'))
    .description('Do again what was recorded, without a prompt')
    .argument('<recordings...>', 'JSON files that the wizard saved')
    .addOption(backendOption())
    .option('--set <name=value>', 'use another value than the recorded one (repeatable)', addValue)
    .option('--secret <name=env:VARIABLE>', 'bind a secret, which no recording holds (repeatable)', addSecret)
    .addOption(allowOption())
    .option('--plan', 'show the plan, and change nothing')
    .option('--json', 'print the results as JSON')
    .action(async (files: readonly string[], options: ReplayAllOptions) => {
      const { replayAll } = await import('./replay-all.ts');
      return replayAll(files, options);
    });
};
