/** Rows of parameters from a file, JSON or CSV: what stands there, and everything that is wrong with how it stands. */
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Known } from '../../model/field.ts';
import { isObject } from '../../model/json.ts';

export interface Row {
  /** From 1; the names of a CSV file are not one. */
  readonly number: number;
  /** What is empty is not given. */
  readonly values: Known;
}

export interface Fault {
  /** Absent where it is the file's. */
  readonly row?: number;
  readonly field?: string;
  readonly says: string;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly faults: readonly Fault[];
}

/** Some ten thousand rows. */
const largest = 5 * 1024 * 1024;

const unreadable = (says: string): Rows => ({ rows: [], faults: [{ says }] });

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file',
  EACCES: 'You may not read it',
};

const wordsOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return ('code' in error && reasons[String(error.code)]) || error.message;
};

const entryOf = (row: number, field: string, value: unknown): Rows => {
  if (value === null || value === '') return { rows: [], faults: [] };
  if (['string', 'number', 'boolean'].includes(typeof value))
    return { rows: [{ number: row, values: { [field]: String(value) } }], faults: [] };
  return { rows: [], faults: [{ row, field, says: 'is no text, number, true or false' }] };
};

const rowOf = (number: number, entries: readonly (readonly [string, unknown])[]): Rows => {
  const read = entries.map(([field, value]) => entryOf(number, field, value));
  const values = Object.fromEntries(read.flatMap(({ rows }) => rows.flatMap(row => Object.entries(row.values))));
  return { rows: [{ number, values }], faults: read.flatMap(({ faults }) => faults) };
};

const together = (parts: readonly Rows[]): Rows => ({
  rows: parts.flatMap(({ rows }) => rows),
  faults: parts.flatMap(({ faults }) => faults),
});

const fromJson = (text: string): Rows => {
  const json: unknown = JSON.parse(text);
  if (!Array.isArray(json)) return unreadable('It is no list of objects');
  return together(
    json.map((each: unknown, i) =>
      isObject(each)
        ? rowOf(i + 1, Object.entries(each))
        : { rows: [], faults: [{ row: i + 1, says: 'is no object of names and values' }] },
    ),
  );
};

const fromCsv = (text: string): Rows => {
  const records: (readonly [row: number, cells: readonly string[]])[] = [];
  const broken: Fault[] = [];
  let row = -1;
  parse(text, {
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    skip_records_with_error: true,
    on_record: (cells: readonly string[]) => {
      records.push([++row, cells]);
    },
    on_skip: error => {
      broken.push({ row: ++row, says: wordsOf(error) });
      return undefined;
    },
  });
  const [[, names] = [0, []], ...lines] = records;
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  const faults = twice.map((field): Fault => ({ field, says: 'stands twice in the first line' }));
  const rows = lines.map(([number, cells]): Rows => {
    const says = `has ${cells.length} values, and there are ${names.length} names`;
    if (cells.length !== names.length) return { rows: [], faults: [{ row: number, says }] };
    return rowOf(
      number,
      names.map((name, i) => [name, cells[i]]),
    );
  });
  return together([{ rows: [], faults: [...broken, ...faults] }, ...rows]);
};

const readers: Readonly<Record<string, (text: string) => Rows>> = { '.json': fromJson, '.csv': fromCsv };

export const readRows = async (path: string): Promise<Rows> => {
  const read = readers[extname(path).toLowerCase()];
  if (!read) return unreadable('Its name ends neither in .json nor in .csv');
  try {
    const found = await stat(path);
    if (!found.isFile()) return unreadable('It is no file');
    if (found.size > largest) return unreadable(`It has ${found.size} bytes; ${largest} are the most`);
    const { rows, faults } = read((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
    return { rows, faults: rows.length || faults.length ? faults : [{ says: 'It has no rows' }] };
  } catch (error) {
    return unreadable(wordsOf(error));
  }
};
