/** Recorded traffic between clients and Azure: third-party data that lies beside this repository, and is not part of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Json } from '../../../src/simulator/json.ts';

const folder = fileURLToPath(new URL('../../../../shared/fixtures/', import.meta.url));

export interface Interaction {
  readonly i: number;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly requestBody: Json;
  readonly status: number;
  /** Names in lower case. */
  readonly responseHeaders: Readonly<Record<string, string>>;
  readonly responseBody: Json;
}

/** What is quoted in documents and threads is in a file of another form. */
const isTraffic = (name: string): boolean => name.endsWith('.json') && name !== 'errors-from-issues-and-docs.json';

export const files: readonly string[] = existsSync(folder)
  ? readdirSync(folder)
      .filter(isTraffic)
      .map(name => name.replace('.json', ''))
      .sort()
  : [];

const dateOf = ({ responseHeaders: { date = '' } }: Interaction): number => Date.parse(date) || 0;

const isRead = ({ method }: Interaction): number => (method === 'GET' ? 1 : 0);

/** Some recorders group what they write by method, so that the order is that of the clock, writes before reads; and a path may lack its first step. */
export const interactionsOf = (
  file: string,
  renamed: Readonly<Record<string, string>> = {},
): readonly Interaction[] => {
  const text = readFileSync(`${folder}${file}.json`, 'utf8');
  const named = Object.entries(renamed).reduce((all, [from, to]) => all.replaceAll(from, to), text);
  const { interactions }: { interactions: Interaction[] } = JSON.parse(named);
  if (!file.startsWith('net-')) return interactions;
  const whole = interactions.map(each => ({ ...each, path: each.path.replace(/^\/(?=0{8}-)/, '/subscriptions/') }));
  return whole.toSorted((a, b) => dateOf(a) - dateOf(b) || isRead(a) - isRead(b) || a.i - b.i);
};
