/** Every workflow, every request, one fault each: a sample here, all of it with `npm run bench`. None may lose an identity. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changesSomething } from '../../src/model/workflow.ts';
import { workflows } from '../../src/workflows/workflows.ts';
import { scratch } from '../scratch.ts';
import { type Case, type Reference, remedies, type Swept, swept, untroubled } from './fault-sweep.ts';
import { sampled } from './sample.ts';
import { type FaultName, faults, ofWrites } from './troubled.ts';

const { folder } = scratch();
const names = Object.keys(faults) as FaultName[];

/** Each fault at each request meets one of the remedies, and the SDK tries again by itself in every fourth. */
const casesOf = (workflow: Case['workflow'], { requests, writtenAt }: Reference): readonly Case[] =>
  Array.from({ length: requests }, (_, i) => i + 1).flatMap(request =>
    names.flatMap((fault, i) => {
      if (ofWrites(fault) && !writtenAt.includes(request)) return [];
      const remedy = remedies[(request + i) % remedies.length] ?? 'retry';
      return [{ workflow, request, fault, remedy, retries: (request + 3 * i) % 4 ? 0 : 3 }];
    }),
  );

type Counts = Map<FaultName, Map<Swept['how'], number>>;

const inATable = (counts: Counts): string => {
  const hows = [...new Set([...counts.values()].flatMap(each => [...each.keys()]))].sort();
  const rows = [...counts].map(([fault, each]) => [fault, ...hows.map(how => String(each.get(how) ?? 0))]);
  return [['', ...hows], ...rows]
    .map(([fault = '', ...cells]) => [fault.padEnd(34), ...cells.map(cell => cell.padStart(27))].join(''))
    .join('\n');
};

const noted = (counts: Counts, fault: FaultName, how: Swept['how']): void => {
  const ofFault = counts.get(fault) ?? new Map<Swept['how'], number>();
  counts.set(fault, ofFault.set(how, (ofFault.get(how) ?? 0) + 1));
};

test('every run completes with the right end state, or stops with a problem and can be gone on with', {
  timeout: 7_200_000,
}, async () => {
  const counts: Counts = new Map(names.map(name => [name, new Map()]));
  const wrong: string[] = [];
  const changing = workflows.filter(changesSomething);
  for (const [seed, workflow] of sampled(changing, 6).entries()) {
    const reference = await untroubled(workflow, join(folder, 'reference.jsonl'));
    const all = casesOf(workflow, reference);
    const isOfWrite = ({ request }: Case): boolean => reference.writtenAt.includes(request);
    const cases = [true, false].flatMap(wanted =>
      sampled(
        all.filter(each => isOfWrite(each) === wanted),
        1,
        seed,
      ),
    );
    // Several at once, since each waits now and then.
    const worker = async (name: string): Promise<void> => {
      for (let each = cases.shift(); each; each = cases.shift()) {
        const { how, wrong: what } = await swept(each, reference, join(folder, `${name}.jsonl`));
        noted(counts, each.fault, how);
        const { request, fault, remedy, retries } = each;
        wrong.push(
          ...what.map(one => `${workflow.id}, request ${request}, ${fault}, ${remedy}, ${retries} tries: ${one}`),
        );
      }
    };
    await Promise.all(['a', 'b', 'c', 'd'].map(worker));
    if (process.env.SWEEP)
      process.stdout.write(`${workflow.id}: ${wrong.length} wrong\n${wrong.slice(-3).join('\n')}\n`);
  }
  process.stdout.write(`${inATable(counts)}\n`);
  expect(wrong).toEqual([]);
});
