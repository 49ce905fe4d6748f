/** Checks as a table, and below it what to do about each that is bad. */
import { problemInPlain } from '../../drivers/lines/problem.ts';
import type { Check } from './check.ts';

const marks = { good: '✓', absent: '–', bad: '✗' } as const;

export const tableLines = (checks: readonly Check[]): readonly string[] => {
  const width = Math.max(...checks.map(({ name }) => name.length));
  const problems = checks.flatMap(each => (each.is === 'bad' ? ['', ...problemInPlain(each.problem)] : []));
  return [...checks.map(({ is, name, says }) => `${marks[is]} ${name.padEnd(width)}  ${says}`), ...problems];
};
