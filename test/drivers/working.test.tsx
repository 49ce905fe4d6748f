/** While Azure works, and when it is done: what it said last, how long steps took, and how to see the result. */
import { expect, test } from 'vitest';
import { StepClock } from '../../src/drivers/ink/step-clock.ts';
import { endLines } from '../../src/drivers/lines/end.ts';
import { inPlain } from '../../src/drivers/lines/line.ts';
import { lastWord } from '../../src/machine/last-word.ts';
import type { BusyView, View } from '../../src/machine/view.ts';
import { assignIdentity } from '../../src/workflows/assign-user-assigned-identity.ts';
import { play } from '../play.ts';
import { rehearsalAnswers, rehearsalSimulator } from '../rehearsal.ts';
import { draw } from './draw.tsx';
import { common } from './views.ts';

const working = (current: string, doing: BusyView['doing'] = 'applying'): BusyView => ({
  ...common,
  is: 'busy',
  doing,
  says: `Applying: ${current}`,
  steps: ['one', 'two'].map(id => ({ id, title: `Step ${id}`, state: id === current ? 'current' : 'done' })),
});

test('what Azure said last is told while it works', async () => {
  const call = { method: 'PATCH', path: '/subscriptions/1/virtualMachines/web-1', apiVersion: '1', status: 202 };
  const response = { properties: { provisioningState: 'Updating' } };
  const heard = lastWord({ ...call, milliseconds: 132, response });
  expect(heard).toBe('PATCH virtualMachines/web-1: 202 Updating, 132 ms');
  expect(draw({ ...working('one'), heard }).text()).toContain(`Azure said last: ${heard}`);
});

test('a session tells it, and forgets it when it goes on', async () => {
  const { session, answers } = play(assignIdentity, rehearsalSimulator());
  const views: View[] = [];
  session.subscribe(() => views.push(session.view()));
  await answers(rehearsalAnswers(assignIdentity));
  const heard = views.flatMap(view => (view.is === 'busy' && view.heard ? [`${view.says} ${view.heard}`] : []));
  expect(heard).toContainEqual(expect.stringMatching(/^Reading: Virtual machine GET .*virtualMachines: 200, \d+ ms$/));
  expect(session.view()).not.toHaveProperty('heard');
});

test('each step of applying is timed, checking included, and reading is not', () => {
  const clock = new StepClock();
  clock.see(working('one', 'reading'), 0);
  clock.see(working('one'), 1000);
  clock.see(working('one', 'verifying'), 2000);
  clock.see(working('two'), 3500);
  expect(clock.times).toEqual({ one: 2500 });
});

test('the end says how to see the identity within the machine, with its client ID', async () => {
  const wizard = play(assignIdentity, rehearsalSimulator());
  await wizard.answers(rehearsalAnswers(assignIdentity));
  const end = await wizard.confirms();
  const clientId = end.facts.find(({ field }) => field === 'clientId')?.value;
  const text = endLines(end).map(inPlain).join('\n');
  expect(text).toContain('To see it on web-n itself, ask there for a token:');
  expect(text).toContain(`&client_id=${clientId}"  # id-new`);
});
