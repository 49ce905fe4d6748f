/** Killed anywhere, a session goes on: the same plan, nothing written twice, and the same end. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compose } from '../../src/recordings/compose.ts';
import { workflows } from '../../src/workflows/workflows.ts';
import { type Crash, emptyJournal, type Lived, live } from '../crash.ts';
import { rehearsalAnswers } from '../rehearsal.ts';
import { scratch } from '../scratch.ts';

const provenance = {
  version: '0',
  machine: 'm',
  backend: { on: 'simulator', seed: 1 } as const,
  started: '2026-01-05T09:00:00Z',
  ended: '2026-01-05T09:00:01Z',
};

const guid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const ofTheCalls = new Set(['at', 'calls', 'looks', 'after', 'seal']);

/** What became of it, whatever Azure invented on the way; a call may be heard another time, or be answered by what was found. */
const outcome = ({ session, end, writes }: Lived): unknown => {
  const recording = compose(session.workflow, session.account(), end, provenance);
  const text = JSON.stringify([recording, writes], (key, value) => (ofTheCalls.has(key) ? undefined : value));
  const ids = [...new Set(text.match(guid))];
  return JSON.parse(text.replaceAll(guid, id => `id ${ids.indexOf(id)}`));
};

/** Every n-th entry, another one for each workflow; `EVERY_CRASH` takes all. */
const isTried = (entry: number, workflow: number): boolean =>
  process.env.EVERY_CRASH !== undefined || (entry + workflow) % 17 === 0;

const { folder } = scratch();

describe.each(workflows.map((workflow, i) => [workflow.id, workflow, i] as const))('%s', (id, workflow, i) => {
  const path = join(folder, `${id}.jsonl`);
  const lived = (crash?: Crash): Promise<Lived> => {
    emptyJournal(path, workflow);
    return live(workflow, rehearsalAnswers(workflow), path, crash);
  };

  test('goes on from wherever it was killed', { timeout: 600_000 }, async () => {
    const whole = await lived();
    expect(whole.end.outcome).toBe('completed');
    const entries = [...whole.past.entries.keys()].filter(entry => isTried(entry, i));
    for (const after of entries) {
      const last = whole.past.entries[after - 1];
      for (const isSent of last && 'sends' in last ? [true, false] : [false]) {
        const again = await lived({ after, isSent });
        expect(outcome(again), `killed after ${after} entries${isSent ? ' and a write' : ''}`).toEqual(outcome(whole));
      }
    }
  });
});
