/** `mi-wizard grade <file>…`: the records of a class, each done again to see whether it is true. */
import { type Command, Option } from 'commander';
import { harmlessText } from '../drivers/lines/harmless.ts';
import { exitCodes } from './exit-codes.ts';
import { result } from './output.ts';
import type { Grade } from './training/grade-file.ts';

interface Options {
  readonly format: 'table' | 'csv' | 'json';
  readonly json?: true;
  readonly lessons?: string;
}

const columns = ['learner', 'lesson', 'verdict', 'points', 'actions', 'hints', 'why', 'file'];

/** Names come from files of others. */
const safe = (grade: Grade): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(grade).map(([name, value]) => [name, typeof value === 'string' ? harmlessText(value) : value]),
  );

const grade = async (files: readonly string[], { format, json, lessons }: Options): Promise<void> => {
  const [{ openCourse }, { gradeFile }, { inCsv, inTable }] = await Promise.all([
    import('./training/course.ts'),
    import('./training/grade-file.ts'),
    import('../training/grade-table.ts'),
  ]);
  const course = await openCourse(lessons);
  const grades: Grade[] = [];
  for (const file of files) grades.push(...(await gradeFile(file, course)));
  if (json || format === 'json') result(JSON.stringify(grades, null, 2));
  else result((format === 'csv' ? inCsv : inTable)(columns, grades.map(safe)));
  if (grades.some(({ verdict }) => verdict !== 'confirmed' && verdict !== 'not solved'))
    process.exitCode = exitCodes.usage;
};

export const addGrade = (program: Command): void => {
  program
    .command('grade')
    .description('Judge training records: each lesson is done again, and what comes of it counts')
    .argument('<records...>', 'certificate.json files, as `mi-wizard train --certificate` writes them')
    .addOption(new Option('--format <format>', 'how').choices(['table', 'csv', 'json']).default('table'))
    .option('--json', 'the same as --format json')
    .option('--lessons <folder>', 'the course that was taken, where it is another one')
    .action(grade);
};
