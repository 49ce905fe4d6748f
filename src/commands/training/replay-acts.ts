/** What a learner did, done again in a fresh world: what comes of it is what counts. */
import type { Act, RequestAct } from '../../training/act.ts';
import type { Lesson } from '../../training/lesson.ts';
import type { Bench } from './bench.ts';
import { openBench } from './open-bench.ts';
import { tokenOf } from './unsigned-token.ts';

const send = async (bench: Bench, { method, url, body, claims = {} }: RequestAct): Promise<void> => {
  const headers = { authorization: `Bearer ${tokenOf(claims)}`, ...(body && { 'content-type': 'application/json' }) };
  await bench.handle({ method, url, headers, ...(body && { body }) }).catch(() => undefined);
};

export const perform = async (bench: Bench, act: Act): Promise<void> => {
  switch (act.is) {
    case 'request':
      return send(bench, act);
    case 'token':
      bench.metadata(act.machine, { method: 'GET', url: act.url, headers: { metadata: 'true' } });
      return;
    case 'wait':
      return bench.advance(act.seconds);
    case 'step':
      return bench.begin(act.of);
    case 'undo':
      bench.undo(act.to);
      return;
    case 'hint':
    case 'solution shown':
    case 'answer':
      bench.note(act);
      return;
  }
};

/** @returns the world that the acts lead to, with the acts as they came out this time. */
export const replayActs = async (lesson: Lesson, seed: number, acts: readonly Act[]): Promise<Bench> => {
  const bench = await openBench(lesson, seed);
  for (const act of acts) await perform(bench, act);
  return bench;
};
