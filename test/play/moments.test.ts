/** From a recording to what was seen: nothing is asked but the recording itself. */
import { describe, expect, test } from 'vitest';
import { momentsOf } from '../../src/commands/playing/moments.ts';
import { recordingOf } from '../../src/commands/session/recording-of.ts';
import { chaptersOf } from '../../src/drivers/replay/chapters.ts';
import type { Moment } from '../../src/drivers/replay/moments.ts';
import { paced } from '../../src/drivers/replay/pace.ts';
import type { Workflow } from '../../src/model/workflow.ts';
import type { Recording } from '../../src/recordings/format-1.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { workflowById, workflows } from '../../src/workflows/workflows.ts';
import { sourceOf } from '../exports/sources.ts';
import { failingOnce, isWriteTo } from '../faults.ts';
import { cloudOn, playOn } from '../play.ts';
import { rehearsalAnswers, rehearsalWorld } from '../rehearsal.ts';

const seen = (id: string) => {
  const { recording, workflow } = sourceOf(id);
  return momentsOf(recording, workflow);
};

const assign = workflowById('assign-user-assigned-identity') as Workflow;

/** One whose write was refused, and that was given up then. */
const stopped = async (): Promise<Recording> => {
  const { handle, advance } = simulate({ world: rehearsalWorld });
  const fault = { hits: isWriteTo('virtualMachines/'), status: 409, code: 'Conflict' };
  const { session, answers, sends } = playOn(assign, cloudOn(failingOnce(handle, fault), advance));
  await answers({ ...rehearsalAnswers(assign), credential: 'simulator' });
  await sends({ type: 'confirm' });
  await sends({ type: 'stop' });
  return recordingOf(session, await session.ended, { on: 'simulator', seed: 1 }, new Date());
};

const kinds = (moments: readonly Moment[]): readonly string[] => [...new Set(moments.map(({ view }) => view.is))];

describe('a recording that is watched', () => {
  test.each(workflows)('shows $id to its end, in the order of time', { timeout: 30_000 }, async ({ id }) => {
    const { moments, lost } = await seen(id);
    expect([lost, moments.at(-1)?.view.is]).toEqual([undefined, 'end']);
    expect(moments.map(({ at }) => at)).toEqual(moments.map(({ at }) => at).sort((a, b) => a - b));
  });

  test('shows each answer in its question before the next comes', async () => {
    const { moments } = await seen('assign-user-assigned-identity');
    const answers = moments.flatMap(({ view, answered }) =>
      answered && view.is === 'question' ? [`${view.field} ${view.default}`] : [],
    );
    expect(answers).toContain('resourceGroup rg-photos');
    expect(answers).toContain('virtualMachine photos-web-1');
  });

  test('never shows a secret', async () => {
    const { moments } = await seen('create-virtual-machine-with-system-assigned-identity');
    expect(JSON.stringify(moments)).not.toContain('Stands in for');
  });

  test('may have been stopped', async () => {
    const { moments, lost } = await momentsOf(await stopped(), assign);
    expect(lost).toBeUndefined();
    expect(kinds(moments)).toEqual(expect.arrayContaining(['question', 'review', 'failed', 'end']));
    expect(moments.at(-1)?.view).toMatchObject({ is: 'end', outcome: 'stopped' });
  });

  test('ends where it says no more, and nobody else is asked', async () => {
    const { recording, workflow } = sourceOf('assign-user-assigned-identity');
    const { moments, lost } = await momentsOf({ ...recording, looks: recording.looks.slice(0, 3) }, workflow);
    expect(lost?.found).toMatch(/failed$/);
    expect(moments.at(-1)?.view.is).toBe('failed');
  });
});

describe('its pace', () => {
  const view = (is: string) => ({ is, doing: 'reading', workflow: { title: 'It' } }) as unknown as Moment['view'];
  const moments: readonly Moment[] = [
    { at: 0, view: view('busy') },
    { at: 50, view: view('question'), step: 'Choose' },
    { at: 60_050, view: view('busy') },
    { at: 65_050, view: view('review') },
    { at: 65_060, view: view('end') },
  ];

  test('leaves out what flashed by, shows the rest long enough to read, and waits for nothing longer than is asked', () => {
    const shown = paced(moments, { speed: 1, idle: 4 });
    expect(shown.map(({ view: { is }, from, stays }) => [is, from, stays])).toEqual([
      ['question', 0, 4000],
      ['busy', 4000, 4000],
      ['review', 8000, 1200],
      ['end', 9200, 1200],
    ]);
  });

  test('is as many times as fast as is asked', () => {
    expect(paced(moments, { speed: 2, idle: 4 }).at(-1)?.from).toBe(4600);
  });

  test('has a chapter for each step, the plan and the end', () => {
    expect(chaptersOf(moments.slice(1)).map(({ title }) => title)).toEqual(['Choose', 'The plan', 'The end']);
  });
});
