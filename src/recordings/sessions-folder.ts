/** Where journals are while their sessions run: in the user's state folder, readable by nobody else. */
import { homedir } from 'node:os';
import { join } from 'node:path';

export const sessionsFolder = (): string =>
  join(process.env.XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'mi-wizard', 'sessions');

export const journalOf = (session: string): string => join(sessionsFolder(), `${session}.jsonl`);

export const lockOf = (journal: string): string => journal.replace(/\.jsonl$/, '.lock');
