/** `mi-wizard` and `mi-wizard run <workflow>`: the wizard. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { Known } from '../model/field.ts';
import { askedFields, changesSomething, type Workflow } from '../model/workflow.ts';
import { backendOf } from './backend.ts';
import { type Failure, misuse } from './failure.ts';
import { openLog } from './log-file.ts';
import { addSecret, addValue, noSecrets, onlyKnown } from './options/bindings.ts';
import { backendOption, type Place, seedOption } from './options/place-options.ts';
import { type WorkOptions, withWorkOptions } from './options/work-options.ts';
import { workflowNamed } from './options/workflow-argument.ts';
import { requireAllowance } from './session/consenting.ts';

interface Options extends WorkOptions {
  readonly on: Place;
  readonly seed: number;
  readonly set?: Known;
  readonly secret?: Known;
  readonly plain?: true;
  readonly guided?: true;
  readonly save?: string;
  readonly json?: true;
  readonly from?: string;
}

/** Said before anything is done, not after. */
const mustBeFree = (path: string | undefined): void => {
  if (path === undefined || !existsSync(path)) return;
  throw misuse({
    code: 'RecordingExists',
    happened: `${path} exists already`,
    try: ['Choose another name with --save'],
  });
};

const start = async (options: Options, workflow?: Workflow, meant: Known = {}): Promise<void> => {
  const { sit } = await import('./session/sitting.ts');
  const fields = workflow ? askedFields(workflow) : {};
  const given = { ...noSecrets(options.set ?? {}, name => fields[name]?.secret === true), ...options.secret };
  mustBeFree(options.save);
  if (!workflow || changesSomething(workflow)) requireAllowance(options.on, options.allow);
  openLog(options.logFile);
  process.exitCode = await sit({
    backend: backendOf(options),
    ...(workflow && { workflow }),
    answers: workflow ? { ...meant, ...onlyKnown(given, Object.keys(fields)) } : {},
    plain: options.plain ?? false,
    guided: options.guided ?? false,
    json: options.json ?? false,
    save: options.save,
    terms: options,
  });
};

const withOptions = (command: Command): Command =>
  withWorkOptions(command)
    .addOption(backendOption())
    .addOption(seedOption())
    .option('--plain', 'hold the conversation line by line, without a screen')
    .option('--guided', 'pause before each step, with its command and the reason')
    .option('--save <file>', 'where the recording goes')
    .option('--json', 'print the result as JSON');

export const addWizard = (program: Command): void => {
  withOptions(program.argument('[command]'))
    .allowExcessArguments()
    .action((command: string | undefined, options: Options) => {
      if (command === undefined) return start(options);
      const known = program.commands.map(each => each.name());
      throw misuse({
        code: 'UnknownCommand',
        happened: `There is no command “${command}”`,
        try: [`One of: ${known.join(', ')}`],
      });
    });
};

const twoWorkflows = (named: string, meant: string): Failure =>
  misuse({
    code: 'TwoWorkflows',
    happened: `The command stands for ${meant}, not for ${named}`,
    try: [`mi-wizard run ${meant}`],
  });

const startAt = async (id: string | undefined, options: Options): Promise<void> => {
  if (options.from !== undefined) {
    const { workflowFrom } = await import('./options/from-command.ts');
    const { workflow, answers } = workflowFrom(options.from);
    if (id !== undefined && id !== workflow.id) throw twoWorkflows(id, workflow.id);
    return start(options, workflow, answers);
  }
  if (id !== undefined) return start(options, workflowNamed(id));
  const hints = ['mi-wizard run <workflow>', 'mi-wizard run --from "<command>"', 'mi-wizard shows the menu'];
  throw misuse({ code: 'NoWorkflow', happened: 'No workflow is named', try: hints });
};

export const addRun = (program: Command): void => {
  withOptions(program.command('run').description('Start the wizard at one workflow'))
    .argument('[workflow]', 'its id, as `mi-wizard workflows` lists it')
    .option('--from <command>', 'start at what a command of an old page stands for')
    .option('--set <name=value>', 'answer a question in advance (repeatable)', addValue)
    .option('--secret <name=env:VARIABLE>', 'the same for a secret, from the environment (repeatable)', addSecret)
    .action(startAt);
};
