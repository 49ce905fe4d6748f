/** What a journal tells of a session: what was said, what was heard, and what left without an answer. */
import type { Call } from '../model/azure.ts';
import type { Fields } from '../model/field.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { RecordedEvent } from './format-1.ts';
import { type Entry, entry, type Opening, opening } from './journal-format.ts';
import { notedBody } from './noted-body.ts';
import { dangerIn } from './open.ts';
import { refusal } from './refusal.ts';

export interface Past {
  readonly opening: Opening;
  readonly entries: readonly Entry[];
  /** Bytes up to the last whole line: a process may be killed in the middle of one. */
  readonly bytes: number;
}

const broken = (path: string, why: string) =>
  refusal('JournalNotUsable', `${path} is not the journal of a session`, why, 'Delete it: mi-wizard sessions delete');

const parsed = (line: string, path: string): Json => {
  try {
    return JSON.parse(line) as Json;
  } catch (error) {
    throw broken(path, (error as Error).message);
  }
};

const checked = (line: string, path: string): Json => {
  const json = parsed(line, path);
  const danger = dangerIn(json);
  if (danger) throw broken(path, `It has ${danger}.`);
  return json;
};

const says = (each: Entry, is: RecordedEvent['is']): boolean => 'said' in each && each.said.is === is;

/** Who left comes back to what was left: neither the leaving nor the question before it is said again. */
const withoutLeaving = (entries: readonly Entry[]): readonly Entry[] => {
  const isLeftNext = (i: number): boolean => {
    const next = entries.slice(i + 1).find(each => 'said' in each);
    return next !== undefined && says(next, 'leave');
  };
  return entries.filter((each, i) => !says(each, 'leave') && !(says(each, 'interrupt') && isLeftNext(i)));
};

/** @throws ProblemError */
export const readPast = (text: string, path: string): Past => {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const [first = '', ...lines] = whole.split('\n').slice(0, -1);
  const head = opening.safeParse(checked(first, path));
  if (!head.success) throw broken(path, 'It does not say of which session it is.');
  const entries = lines.map((line, i) => {
    const read = entry.safeParse(checked(line, path));
    if (read.success) return read.data as Entry;
    throw broken(path, `Line ${i + 2} is no entry.`);
  });
  return { opening: head.data as Opening, entries: withoutLeaving(entries), bytes: Buffer.byteLength(whole) };
};

const callsIn = ({ entries }: Past): readonly Call[] =>
  entries.flatMap(each => ('saw' in each ? [each.saw as Call] : []));

type Sent = Pick<Call, 'method' | 'path'>;

/** Writes that left and were never answered, as far as anybody wrote down. */
const unanswered = ({ entries }: Past): readonly Sent[] => {
  const waiting = new Map<string, Sent>();
  for (const each of entries) {
    if ('sends' in each) waiting.set(`${each.sends.method} ${each.sends.path}`, each.sends);
    if ('saw' in each) waiting.delete(`${each.saw.method} ${each.saw.path}`);
  }
  return [...waiting.values()];
};

/** What a session that goes on need not ask again. */
export const heardIn = (past: Past, fields: Fields) => ({
  calls: callsIn(past),
  unanswered: unanswered(past),
  noted: (body: JsonObject) => notedBody(body, fields),
});

/** The events, in their order. */
export const saidIn = ({ entries }: Past): readonly RecordedEvent[] =>
  entries.flatMap(each => ('said' in each ? [each.said] : []));
