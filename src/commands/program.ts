/** Runs a command line, and tells every error as a problem with its exit code. */
import { Command, CommanderError } from 'commander';
import { tellError, tellWhatIsThrown } from './crash.ts';
import { examplesInLines } from './examples.ts';
import { exitCodeMeanings, exitCodes } from './exit-codes.ts';
import { misuse } from './failure.ts';
import { version } from './version.ts';

const exitCodesInLines = (): string =>
  Object.entries(exitCodes)
    .map(([name, code]) => `  ${String(code).padStart(3)}  ${exitCodeMeanings[name as keyof typeof exitCodes]}`)
    .join('\n');

/** They would be the menu's, and the command would not see them. */
const refuseOptionsBefore = (program: Command): void => {
  const given = Object.keys(program.opts()).filter(name => program.getOptionValueSource(name) === 'cli');
  if (!given.length) return;
  throw misuse({
    code: 'OptionBeforeCommand',
    happened: `--${given[0]} stands before the command`,
    try: ['Put it behind the command'],
  });
};

export const programOf = (commands: readonly ((program: Command) => void)[]): Command => {
  const program = new Command('mi-wizard')
    .description('A wizard for Azure managed identities on virtual machines: guided, recorded, replayable.')
    .version(version)
    .enablePositionalOptions()
    .helpCommand('help [command]', 'show what can be typed')
    .showHelpAfterError('(mi-wizard --help shows what can be typed)')
    .addHelpText('after', `${examplesInLines('mi-wizard')}\n\nExit codes:\n${exitCodesInLines()}`)
    .exitOverride();
  for (const add of commands) add(program);
  program.hook('preSubcommand', () => refuseOptionsBefore(program));
  for (const command of program.commands) command.exitOverride().addHelpText('after', examplesInLines(command.name()));
  return program;
};

export const perform = async (
  commands: readonly ((program: Command) => void)[],
  argv: readonly string[],
): Promise<void> => {
  tellWhatIsThrown();
  try {
    await programOf(commands).parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has said it already; help and version are no errors.
      process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
      return;
    }
    tellError(error);
  }
};
