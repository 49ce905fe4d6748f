/** What was done here before: sessions that ended, and those that were broken off. */
import { readdir } from 'node:fs/promises';
import { type RecentSession, recentSessions } from '../../recordings/recent.ts';
import type { SessionHere } from '../../recordings/sessions.ts';
import { sessionsFolder } from '../../recordings/sessions-folder.ts';

export interface Before {
  readonly recent: readonly RecentSession[];
  /** Broken off, and nobody works on them. */
  readonly open: readonly SessionHere[];
}

/** How many of each are offered. */
const most = 3;

/** What reads journals is loaded only where there are some: nobody waits for it on the first day. */
const brokenOff = async (): Promise<readonly SessionHere[]> => {
  const names = await readdir(sessionsFolder()).catch(() => []);
  if (!names.some(name => name.endsWith('.jsonl'))) return [];
  const { sessionsHere } = await import('../../recordings/sessions.ts');
  return (await sessionsHere()).filter(({ heldBy }) => heldBy === undefined).slice(0, most);
};

export const lookBack = async (): Promise<Before> => {
  const [recent, open] = await Promise.all([recentSessions(most), brokenOff()]);
  return { recent, open };
};
