/** Where a user's own files are, as the XDG Base Directory Specification lays them out. */
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A variable that is empty counts as not set. */
const under = (chosen: string | undefined, ...usual: readonly string[]): string =>
  join(chosen || join(homedir(), ...usual), 'mi-wizard');

/** What is kept: recordings, and what a learner has solved. */
export const dataFolder = (): string => under(process.env.XDG_DATA_HOME, '.local', 'share');

/** What is there only while a session runs. */
export const stateFolder = (): string => under(process.env.XDG_STATE_HOME, '.local', 'state');
