/** Every workflow, every request, one fault each: a sample here, all of it with `npm run bench`. None may lose an identity. */
import { expect, test } from 'vitest';
import { changesSomething } from '../../src/model/workflow.ts';
import { workflows } from '../../src/workflows/workflows.ts';
import { type Case, type FaultName, faults, type Reference, type Swept, swept, untroubled } from './fault-sweep.ts';

/** `all`, or how many. */
const all = process.env.SWEEP === 'all';
const size = Number(process.env.SWEEP) || 10;

/** The same sample each time (a linear congruential generator). */
const random = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
};

const changing = workflows.filter(changesSomething);
const names = Object.keys(faults) as FaultName[];

const sample = async (references: Map<string, Reference>): Promise<readonly Case[]> => {
  const pick = random(7);
  const cases: Case[] = [];
  while (cases.length < size) {
    const workflow = changing[pick(changing.length)] as (typeof changing)[number];
    const reference = references.get(workflow.id) ?? (await untroubled(workflow));
    references.set(workflow.id, reference);
    const fault = names[pick(names.length)] as FaultName;
    cases.push({ workflow, fault, request: 1 + pick(reference.requests), remedy: pick(2) ? 'retry' : 'begin again' });
  }
  return cases;
};

const everything = async (references: Map<string, Reference>): Promise<readonly Case[]> => {
  const cases: Case[] = [];
  for (const workflow of changing) {
    const reference = await untroubled(workflow);
    references.set(workflow.id, reference);
    for (let request = 1; request <= reference.requests; request += 1)
      for (const [i, fault] of names.entries())
        cases.push({ workflow, request, fault, remedy: (i + request) % 2 ? 'retry' : 'begin again' });
  }
  return cases;
};

test('every run completes with the right end state, or stops with a problem and can be gone on with', {
  timeout: 3_600_000,
}, async () => {
  const references = new Map<string, Reference>();
  const cases = await (all ? everything(references) : sample(references));
  const counts = new Map<Swept['how'], number>();
  const wrong: string[] = [];
  for (const each of cases) {
    const result = await swept(each, references.get(each.workflow.id) as Reference);
    counts.set(result.how, (counts.get(result.how) ?? 0) + 1);
    wrong.push(
      ...result.wrong.map(
        what => `${each.workflow.id}, request ${each.request}, ${each.fault}, ${each.remedy}: ${what}`,
      ),
    );
  }
  process.stdout.write(`${cases.length} faults: ${[...counts].map(([how, count]) => `${count} ${how}`).join(', ')}\n`);
  expect(wrong).toEqual([]);
});
