/** What a class hands in: true where doing it again comes to the same, and nowhere else. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCourse } from '../../src/commands/training/course.ts';
import { gradeFile } from '../../src/commands/training/grade-file.ts';
import { makeMoves } from '../../src/commands/training/make-move.ts';
import { openBench } from '../../src/commands/training/open-bench.ts';
import { runOf } from '../../src/commands/training/run-of.ts';
import type { Act } from '../../src/training/act.ts';
import { inCsv, inTable } from '../../src/training/grade-table.ts';
import { type Learning, learning, learningSchemaName, type Run, sealedLearning } from '../../src/training/learning.ts';
import { scratch } from '../scratch.ts';

const { folder } = scratch();
const course = await openCourse();

const take = async (id: string, before: readonly Act[] = []): Promise<Run> => {
  const lesson = course.lesson(id, 1);
  const bench = await openBench(lesson, 1);
  for (const act of before) bench.note(act);
  await makeMoves(bench, lesson.solution);
  return runOf(lesson, 1, bench, new Date());
};

const handIn = (...runs: Run[]): Learning =>
  sealedLearning({ $schema: learningSchemaName, format: 1, tool: 'mi-wizard', version: '0', learner: 'Ada', runs });

const graded = (record: unknown) => {
  const file = join(folder, 'certificate.json');
  writeFileSync(file, JSON.stringify(record));
  return gradeFile(file, course);
};

test('what was solved is confirmed by doing it again, with its points', async () => {
  const record = handIn(await take('exam'), await take('cached-token', [{ is: 'hint' }]));
  expect(learning.parse(record)).toEqual(record);
  expect((await graded(record)).map(({ lesson, verdict, points }) => [lesson, verdict, points])).toEqual([
    ['exam', 'confirmed', 100],
    ['cached-token', 'confirmed', 90],
  ]);
});

test('a record that was changed after it was sealed names the part', async () => {
  const record = handIn(await take('system-assigned'));
  const [run] = record.runs as [Run];
  const touched = { ...record, runs: [{ ...run, score: { ...run.score, points: 99 } }] };
  expect(await graded(touched)).toMatchObject([
    { verdict: 'changed', why: 'runs.0 (system-assigned) was changed after it was sealed' },
  ]);
});

test('a false claim that was sealed again is found by doing it again', async () => {
  const run = await take('wiped-by-type');
  const dropped = { ...run, acts: run.acts.filter(act => act.is !== 'request' || act.method !== 'PATCH') };
  expect(await graded(handIn(dropped))).toMatchObject([{ verdict: 'other than claimed', points: 0 }]);
});

test('another edition of a lesson, and a file that is none, are told apart', async () => {
  const run = await take('user-assigned');
  const other = handIn({ ...run, lesson: { ...run.lesson, digest: 'x' } });
  expect(await graded(other)).toMatchObject([{ verdict: 'another edition' }]);
  expect(await graded({ hello: 'there' })).toMatchObject([{ verdict: 'unreadable' }]);
});

test('a password that was typed is in no record', async () => {
  const canary = 'Canary-4-the-record';
  const lesson = course.lesson('system-assigned', 1);
  const bench = await openBench(lesson, 1);
  const answers = { resourceGroup: 'rg-lab', resourceGroupLocation: 'westeurope', virtualMachine: 'lab-1' };
  const more = { image: 'Win2022Datacenter', location: 'westeurope', size: 'Standard_D2s_v5' };
  const who = { subscription: 'Contoso Dev', administrator: 'azureuser', adminPassword: canary };
  const workflow = 'create-virtual-machine-with-system-assigned-identity';
  expect(await makeMoves(bench, [{ is: 'run', workflow, answers: { ...answers, ...more, ...who } }])).toEqual([
    undefined,
  ]);
  await makeMoves(bench, lesson.solution);
  const record = handIn(await runOf(lesson, 1, bench, new Date()));
  expect(JSON.stringify(record)).not.toContain(canary);
  expect(await graded(record)).toMatchObject([{ verdict: 'confirmed' }]);
});

test('a table is aligned, and a cell of a spreadsheet is no formula', () => {
  const rows = [
    { learner: '=1+1', points: 5 },
    { learner: 'a, "b"', points: 100 },
  ];
  expect(inTable(['learner', 'points'], rows)).toBe('learner  points\n=1+1     5\na, "b"   100');
  expect(inCsv(['learner', 'points'], rows)).toBe('learner,points\n\'=1+1,5\n"a, ""b""",100');
});
