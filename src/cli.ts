/** The command line: every command there is, and what the process ends with. */
import { commands } from './commands/all.ts';
import { perform } from './commands/program.ts';

/** Milliseconds. */
const patience = 500;

/** A page in a browser that nobody came back from is waited for without end, and cannot be given up: it keeps no program alive. */
const leave = (): void => {
  setTimeout(() => (process.stdout.writableLength ? leave() : process.exit()), patience).unref();
};

void perform(commands, process.argv).then(leave);
