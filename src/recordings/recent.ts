/** The sessions that were held last here: what was done in each, and with which answers. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Known } from '../model/field.ts';
import { isObject, type Json } from '../model/json.ts';
import { recordingsFolder } from './save.ts';

export interface RecentSession {
  readonly path: string;
  readonly workflow: string;
  /** The day and the time, UTC, to the minute. */
  readonly when: string;
  readonly outcome: string;
  /** What can be shown: no secret is in a recording. */
  readonly answers: Known;
}

/** Only what the wizard named itself: a folder may hold recordings of other people too. */
const named = /-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)\d{5}Z\.json$/;

const text = (json: Json | undefined): string => (typeof json === 'string' ? json : '');

const answersIn = (parameters: Json | undefined): Known =>
  Object.fromEntries(
    Object.entries(isObject(parameters) ? parameters : {}).flatMap(([name, parameter]) =>
      isObject(parameter) && typeof parameter.value === 'string' ? [[name, parameter.value]] : [],
    ),
  );

/** Read without its seal: nothing is done from here that a person does not see and confirm once more. */
const sessionIn = async (path: string): Promise<RecentSession | undefined> => {
  const [, day = '', hour = '', minute = ''] = named.exec(path) ?? [];
  const json: Json = JSON.parse(await readFile(path, 'utf8'));
  if (!isObject(json) || !isObject(json.workflow)) return undefined;
  return {
    path,
    workflow: text(json.workflow.id),
    when: `${day} ${hour}:${minute}`,
    outcome: text(json.outcome),
    answers: answersIn(json.parameters),
  };
};

const timeIn = (name: string): string => named.exec(name)?.slice(1).join('') ?? '';

/** The newest first. A file that cannot be read is passed over: it is no reason not to work. */
export const recentSessions = async (most: number): Promise<readonly RecentSession[]> => {
  const folder = await recordingsFolder();
  const names = await readdir(folder).catch(() => []);
  const newest = names
    .filter(name => named.test(name))
    .sort((a, b) => timeIn(b).localeCompare(timeIn(a)))
    .slice(0, most);
  const sessions = await Promise.all(newest.map(name => sessionIn(join(folder, name)).catch(() => undefined)));
  return sessions.filter(session => session !== undefined);
};
