/** The command line: every command there is, and what the process ends with. */
import { commands } from './commands/all.ts';
import { perform } from './commands/program.ts';

void perform(commands, process.argv);
