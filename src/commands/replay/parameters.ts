/** A recording with a file of parameters: a task for each row, or everything that is wrong, before anything runs. */
import { createHash } from 'node:crypto';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { type Given, usableRecording } from './preparation.ts';
import { progressKey } from './progress.ts';
import { checkRows, type RowFault } from './row-check.ts';
import { readRows } from './rows.ts';
import type { Task } from './tasks.ts';

export interface Refused {
  readonly faults: readonly RowFault[];
  /** The same in words, a line each. */
  readonly why: string;
  readonly exitCode: ExitCode;
}

const faultInWords = ({ row, field, says }: RowFault): string => {
  const where = [row === undefined ? undefined : `row ${row}`, field].filter(part => part !== undefined).join(', ');
  return where ? `${where}: ${says}` : says;
};

/** @throws Failure or ProblemError where the recording cannot be used. */
export const rowTasks = async (file: string, parameters: string, given: Given): Promise<readonly Task[] | Refused> => {
  const usable = await usableRecording(file);
  const { rows, faults } = await readRows(parameters);
  const checked = checkRows(rows, usable, given);
  const all: readonly RowFault[] = [...faults, ...checked.faults].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  if (all.length) {
    const onlyMissing = all.every(({ missing }) => missing !== undefined);
    const why = all.map(faultInWords).join('\n');
    return { faults: all, why, exitCode: onlyMissing ? exitCodes.inputMissing : exitCodes.usage };
  }
  const digest = createHash('sha256').update(JSON.stringify(usable.recording)).digest('hex');
  return checked.jobs.map(({ row, bound, meaning }) => ({
    file,
    row,
    bound,
    key: progressKey(digest, given.on, meaning),
  }));
};
