/** Where journals are while their sessions run: in the user's state folder, readable by nobody else. */
import { join } from 'node:path';
import { stateFolder } from './own-folders.ts';

export const sessionsFolder = (): string => join(stateFolder(), 'sessions');

export const journalOf = (session: string): string => join(sessionsFolder(), `${session}.jsonl`);

export const lockOf = (journal: string): string => journal.replace(/\.jsonl$/, '.lock');
