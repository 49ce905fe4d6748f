/** Rows of parameters: all that is wrong is named before anything runs; what is done is not done again. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exitCodes } from '../../src/commands/exit-codes.ts';
import { atOnce } from '../../src/commands/replay/at-once.ts';
import { rowTasks } from '../../src/commands/replay/parameters.ts';
import { openProgress } from '../../src/commands/replay/progress.ts';
import { type Listener, runTasks, type Task } from '../../src/commands/replay/tasks.ts';
import { scratch } from '../scratch.ts';

const recording = (name: string): string => resolve(import.meta.dirname, `../../recordings/${name}.json`);
const assign = recording('assign-user-assigned-identity');
const create = recording('create-virtual-machine-with-system-assigned-identity');
const { write } = scratch();

const given = { bound: {}, environment: { WEB_PASSWORD: 'An example, never used: 3' }, on: 'simulator' } as const;

const tasksIn = async (file: string, name: string, content: string): Promise<readonly Task[]> =>
  (await rowTasks(file, write(name, content), given)) as readonly Task[];

const faultsIn = async (file: string, name: string, content: string): Promise<readonly string[]> => {
  const refused = await rowTasks(file, write(name, content), given);
  return 'faults' in refused ? refused.why.split('\n') : [];
};

describe('rows', () => {
  test('of CSV and JSON mean the same, and an empty value is the recorded one', async () => {
    const csv = 'virtualMachine,resourceGroup\r\n"photos-web-1",\r\n\r\nshop-1, rg-web\r\n';
    const json =
      '[{"virtualMachine":"photos-web-1","resourceGroup":null},{"virtualMachine":"shop-1","resourceGroup":"rg-web"}]';
    const tasks = await tasksIn(assign, 'a.csv', `\uFEFF${csv}`);
    expect(tasks.map(({ row, bound }) => [row, bound])).toEqual([
      [1, { virtualMachine: 'photos-web-1' }],
      [2, { virtualMachine: 'shop-1', resourceGroup: 'rg-web' }],
    ]);
    expect(await tasksIn(assign, 'a.json', json)).toEqual(tasks);
  });

  test('name a secret by its variable, and their key says nothing of it', async () => {
    const [task] = await tasksIn(create, 'b.json', '[{"adminPassword":"env:WEB_PASSWORD"}]');
    expect(task?.bound.adminPassword).toBe('An example, never used: 3');
    expect(task?.key).toMatch(/^[0-9a-f]{64}$/);
  });

  test('are refused with everything that is wrong, row by row', async () => {
    const rows = [
      { virtualMachine: 'a', adminPassword: 'literal' },
      3,
      { vm: 'a', size: {}, adminPassword: 'env:NOWHERE' },
      { virtualMachine: 'b' },
      { virtualMachine: 'c', adminPassword: 'env:WEB_PASSWORD' },
      { virtualMachine: 'c', adminPassword: 'env:WEB_PASSWORD' },
      { virtualMachine: '-', adminPassword: 'env:WEB_PASSWORD' },
    ];
    expect(await faultsIn(create, 'c.json', JSON.stringify(rows))).toEqual([
      'row 1, adminPassword: is a secret, which must not stand in a file: write env:VARIABLE',
      'row 2: is no object of names and values',
      'row 3, size: is no text, number, true or false',
      expect.stringMatching(/^row 3, vm: is not asked for; these are: credential, /),
      'row 3, adminPassword: names NOWHERE, which is not set in the environment',
      expect.stringMatching(/^row 4, adminPassword: is missing \(Password: --secret adminPassword=env:/),
      'row 6: does the same as row 5',
      expect.stringMatching(/^row 7, virtualMachine: is not accepted: “-” is not valid for Virtual machine/),
    ]);
  });

  test('of CSV that is none are refused with each of their lines', async () => {
    expect(await faultsIn(assign, 'd.csv', 'virtualMachine,size,size\na,b,c\na,b\n"x"y,b,c\n')).toEqual([
      'size: stands twice in the first line',
      expect.stringMatching(/^row 1, size: is not asked for/),
      'row 2: has 2 values, and there are 3 names',
      expect.stringMatching(/^row 3: Invalid Closing Quote/),
      expect.stringMatching(/^row 4: Quote Not Closed/),
    ]);
  });

  test.each([
    ['rows.txt', 'a', /neither in \.json nor in \.csv/],
    ['none.csv', 'virtualMachine\n', /no rows/],
    ['none.json', '[]', /no rows/],
    ['object.json', '{}', /no list/],
    ['cut.json', '[{"virtualMachine":', /JSON/],
    ['proto.json', '[{"__proto__":"x"}]', /row 1, __proto__: is not asked for/],
  ])('in %s cannot be used', async (name, content, says) => {
    expect(await faultsIn(assign, name, content)).toEqual([expect.stringMatching(says)]);
  });

  test('that only lack values end as a missing input does', async () => {
    const refused = await rowTasks(create, write('e.json', '[{}]'), given);
    expect(refused).toMatchObject({
      exitCode: exitCodes.inputMissing,
      faults: [{ missing: { field: 'adminPassword' } }],
    });
  });
});

describe('the progress', () => {
  const silent: Listener = { tell: () => undefined, told: () => undefined };
  const options = {
    ...given,
    allow: [],
    planOnly: false,
    rebase: false,
    atOnce: 2,
    signal: new AbortController().signal,
  };
  const rows = '[{"virtualMachine":"photos-web-1"},{"virtualMachine":"photos-web-2"}]';

  test('skips a row that is done, not one that failed, and not one that is another now', async () => {
    const path = write('f.json', rows);
    const progress = await openProgress(path);
    const [first, second] = (await rowTasks(assign, path, given)) as readonly Task[];
    await progress.note(first?.key ?? '', 1, exitCodes.done);
    await progress.note(second?.key ?? '', 2, exitCodes.drift);
    await progress.close();
    const again = await openProgress(path);
    const bound = await rowTasks(assign, path, { ...given, bound: { resourceGroup: 'rg-web' } });
    const tasks = [first, second, ...(bound as readonly Task[])];
    expect(tasks.map(task => again.isDone(task?.key ?? ''))).toEqual([true, false, false, false]);
    await again.close();
  });

  test('is kept for each row as it ends, and holds no secret', async () => {
    const path = write('g.json', '[{"adminPassword":"env:WEB_PASSWORD"}]');
    const progress = await openProgress(path);
    const tasks = (await rowTasks(create, path, given)) as readonly Task[];
    const allow = ['create', 'modify', 'grant'] as const;
    const outcomes = await runTasks(tasks, { ...options, allow, progress }, silent);
    const again = await runTasks(tasks, { ...options, allow, progress: await openProgress(path) }, silent);
    expect([outcomes[0]?.exitCode, outcomes[0]?.skipped, again[0]?.skipped]).toEqual([0, undefined, true]);
    expect(readFileSync(progress.path, 'utf8')).not.toContain('never used');
  });

  test('takes a line that was cut off for none, and goes on after it', async () => {
    const path = write('h.json', rows);
    const file = write('h.json.progress.jsonl', '{"key":"one","exitCode":0}\n{"key":"two","exi');
    const progress = await openProgress(path);
    await progress.note('three', 3, exitCodes.done);
    await progress.close();
    const again = await openProgress(path);
    expect(['one', 'two', 'three'].map(again.isDone)).toEqual([true, false, true]);
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(4);
    await again.close();
  });

  test('that cannot be kept is said before anything runs', async () => {
    await expect(openProgress('/dev/null/rows.csv')).rejects.toMatchObject({ problem: { code: 'ProgressNotKept' } });
  });

  test('that is broken off lets what runs come to a stop, and starts no more', async () => {
    const tasks = await tasksIn(assign, 'i.json', rows);
    const controller = new AbortController();
    const breaking: Listener = { ...silent, tell: (_, { is }) => is === 'planned' && controller.abort() };
    const outcomes = await runTasks(tasks, { ...options, atOnce: 1, signal: controller.signal }, breaking);
    expect(outcomes.map(({ exitCode }) => exitCode)).toEqual([130, 130]);
    expect(outcomes.map(({ steps }) => steps.map(({ state }) => state))).toEqual([['not written', 'not written'], []]);
  });
});

test('several run at once, no more than asked for, and are told in their order', async () => {
  const [told, running]: [number[], Set<number>] = [[], new Set()];
  let most = 0;
  const run = async (job: number): Promise<number> => {
    running.add(job);
    most = Math.max(most, running.size);
    for (let turn = 0; turn < 7 - job; turn++) await Promise.resolve();
    running.delete(job);
    return job * 2;
  };
  const results = await atOnce([1, 2, 3, 4, 5, 6], 3, run, result => told.push(result));
  expect([most, results, told]).toEqual([3, [2, 4, 6, 8, 10, 12], [2, 4, 6, 8, 10, 12]]);
});
