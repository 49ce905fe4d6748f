/** `mi-wizard undo <recording>`: take back what it did, last step first. */
import type { Command } from 'commander';
import { addSecret } from './options/bindings.ts';
import { backendOption, seedOption } from './options/place-options.ts';
import { withWorkOptions } from './options/work-options.ts';
import { requireAllowance } from './session/consenting.ts';
import type { UndoOptions } from './undo/undo-recording.ts';

type Options = UndoOptions & Parameters<typeof import('./backend.ts').backendOf>[0];

export const addUndo = (program: Command): void => {
  withWorkOptions(program.command('undo'))
    .description('Take back what a recording did, last step first; what was changed since is left alone')
    .argument('<recording>', 'a JSON file that the wizard saved')
    .addOption(backendOption())
    .addOption(seedOption())
    .option('--secret <name=env:VARIABLE>', 'a secret that doing it on the simulator needs (repeatable)', addSecret)
    .option('--plain', 'hold the conversation line by line, without a screen')
    .option('--json', 'print the result as JSON')
    .action(async (file: string, options: Options) => {
      const [{ backendOf }, { undoRecording }] = await Promise.all([
        import('./backend.ts'),
        import('./undo/undo-recording.ts'),
      ]);
      requireAllowance(options.on, options.allow);
      process.exitCode = await undoRecording(file, backendOf(options), options);
    });
};
