/** `mi-wizard` and `mi-wizard run <workflow>`: the wizard. */
import type { Command } from 'commander';
import type { Known } from '../model/field.ts';
import { askedFields, type Workflow } from '../model/workflow.ts';
import { addSecret, addValue, onlyKnown } from './bindings.ts';
import { backendOption, type Place, seedOption } from './place-options.ts';
import { workflowNamed } from './workflow-argument.ts';

interface Options {
  readonly on: Place;
  readonly seed: number;
  readonly set?: Known;
  readonly secret?: Known;
  readonly plain?: true;
  readonly guided?: true;
  readonly save?: string;
  readonly json?: true;
}

const start = async (options: Options, workflow?: Workflow): Promise<void> => {
  const { sit } = await import('./sitting.ts');
  const given = { ...options.set, ...options.secret };
  process.exitCode = await sit({
    backend: options.on === 'azure' ? { on: 'azure' } : { on: 'simulator', seed: options.seed },
    ...(workflow && { workflow }),
    answers: workflow ? onlyKnown(given, Object.keys(askedFields(workflow))) : given,
    plain: options.plain ?? false,
    guided: options.guided ?? false,
    json: options.json ?? false,
    save: options.save,
  });
};

const withOptions = (command: Command): Command =>
  command
    .addOption(backendOption())
    .addOption(seedOption())
    .option('--set <name=value>', 'answer a question in advance (repeatable)', addValue)
    .option('--secret <name=env:VARIABLE>', 'the same for a secret, from the environment (repeatable)', addSecret)
    .option('--plain', 'hold the conversation line by line, without a screen')
    .option('--guided', 'pause before each step, with its command and the reason')
    .option('--save <file>', 'where the recording goes')
    .option('--json', 'print the result as JSON');

export const addWizard = (program: Command): void => {
  withOptions(program).action((options: Options) => start(options));
};

export const addRun = (program: Command): void => {
  withOptions(program.command('run').description('Start the wizard at one workflow'))
    .argument('<workflow>', 'its id, as `mi-wizard workflows` lists it')
    .action((id: string, options: Options) => start(options, workflowNamed(id)));
};
