/** From bytes to a recording, whoever wrote them: a file is believed in nothing until it was checked. */
import { constants, open as openFile } from 'node:fs/promises';
import { isObject, type Json } from '../model/json.ts';
import type { Recording } from './format-1.ts';
import { type Format, formats } from './formats.ts';
import { refusal } from './refusal.ts';

/** A session of every step is some ten kilobytes; what is larger is something else. */
const largest = 5 * 1024 * 1024;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EACCES: 'You may not read it.',
  EISDIR: 'It is a folder.',
};

const reasonFor = ({ code = '', message }: NodeJS.ErrnoException): string => reasons[code] ?? message;

const textOf = async (path: string): Promise<string> => {
  // Without waiting: a pipe that nobody writes to would never open.
  const file = await openFile(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(error => {
    throw refusal('RecordingNotReadable', `${path} cannot be read`, reasonFor(error), 'Look whether the path is right');
  });
  try {
    const stat = await file.stat();
    if (!stat.isFile())
      throw refusal('RecordingNotReadable', `${path} is not a file`, 'A recording is one JSON file.', 'Name the file');
    if (stat.size > largest)
      throw refusal(
        'RecordingTooLarge',
        `${path} is too large`,
        `It has ${stat.size} bytes; a recording has at most ${largest}.`,
      );
    return (await file.readFile('utf8')).replace(/^\uFEFF/, '');
  } finally {
    await file.close();
  }
};

const parsed = (text: string, path: string): Json => {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw refusal('RecordingNotJson', `${path} is not JSON, or only a part of it`, (error as Error).message);
  }
};

/** Deeper than any state that is written down, and shallow enough for every reader. */
const deepest = 24;

/** A name that would reach the prototype, or characters that would steer a terminal, have no place in a recording. */
export const dangerIn = (json: Json, path: readonly string[] = []): string | undefined => {
  const here = path.join('.') || 'the top';
  if (path.length > deepest) return 'too many levels';
  if (typeof json === 'string') return /[^\P{Cc}\n]/u.test(json) ? `control characters at ${here}` : undefined;
  const entries = Array.isArray(json)
    ? json.map((each, i) => [String(i), each] as const)
    : isObject(json)
      ? Object.entries(json)
      : [];
  for (const [key, value] of entries) {
    if (key === '__proto__' || /\p{Cc}/u.test(key)) return `a forbidden key at ${here}`;
    const danger = dangerIn(value, [...path, key]);
    if (danger) return danger;
  }
  return undefined;
};

const formatOf = (json: Json): Json | undefined => (isObject(json) ? json.format : undefined);

const unknownFormat = (path: string, format: Json, formats: readonly Format[]) =>
  refusal(
    'UnknownRecordingFormat',
    `${path} has the format ${JSON.stringify(format).slice(0, 40)}`,
    `This version knows ${formats.map(each => each.format).join(', ')}.`,
    'Use a newer version of mi-wizard',
  );

/** Checked as what it says it is, and brought up step by step to the newest. */
const upToDate = (json: Json, path: string, [newest, ...older]: readonly Format[]): Json => {
  if (!newest) throw unknownFormat(path, formatOf(json) ?? null, []);
  const known = newest.format === formatOf(json) ? json : newest.migrate?.(upToDate(json, path, older));
  if (known === undefined) throw unknownFormat(path, formatOf(json) ?? null, [newest, ...older]);
  // A check that is made once is not worth being compiled.
  const checked = newest.schema.safeParse(known, { jitless: true });
  if (checked.success) return known;
  const [issue] = checked.error.issues;
  throw refusal(
    'InvalidRecording',
    `${path} is not a valid recording`,
    `${issue?.path.join('.') || 'top'}: ${issue?.message}`,
  );
};

/** `known` formats, the newest first. @throws ProblemError that names what is wrong with the file. */
export const parseRecording = (text: string, path: string, known: readonly Format[] = formats): Recording => {
  const json = parsed(text, path);
  const format = formatOf(json);
  if (format === undefined) throw refusal('NotARecording', `${path} is not a recording`, 'It does not say its format.');
  if (!known.some(each => each.format === format)) throw unknownFormat(path, format, known);
  const danger = dangerIn(json);
  if (danger) throw refusal('UnsafeRecording', `${path} is not safe to use`, `It has ${danger}.`);
  return upToDate(json, path, known) as Recording;
};

export const openRecording = async (path: string): Promise<Recording> => parseRecording(await textOf(path), path);
