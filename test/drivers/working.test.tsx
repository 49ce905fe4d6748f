/** While Azure works, and when it is done: what it said last, how long steps took, and how to see the result. */
import { PassThrough } from 'node:stream';
import { render } from 'ink';
import { expect, test, vi } from 'vitest';
import { Framed } from '../../src/drivers/ink/frame/framed.tsx';
import { Stage } from '../../src/drivers/ink/stage.ts';
import { StepClock } from '../../src/drivers/ink/step-clock.ts';
import { endLines } from '../../src/drivers/lines/end.ts';
import { inPlain } from '../../src/drivers/lines/line.ts';
import { lastWord } from '../../src/machine/last-word.ts';
import type { BusyView, View } from '../../src/machine/view.ts';
import { assignIdentity } from '../../src/workflows/assign-user-assigned-identity.ts';
import { play } from '../play.ts';
import { rehearsalAnswers, rehearsalSimulator } from '../rehearsal.ts';
import { draw, standing } from './draw.tsx';
import { common, interrupted } from './views.ts';

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

test('its time goes on while a person is asked what to do about it', async () => {
  const stage = new Stage({
    where: 'Azure',
    size: { columns: 80, rows: 24 },
    insist: () => undefined,
    desk: { copy: () => true, save: name => name },
  });
  stage.drive(standing(interrupted, []));
  const { open } = stage.scene();
  let drawn = '';
  const stdout = Object.assign(new PassThrough(), { columns: 80, rows: 24 }).on('data', data => {
    drawn += data;
  });
  const { unmount } = render(open && <Framed {...open} />, { stdout: stdout as never, patchConsole: false });
  expect(draw(interrupted).text()).toContain('For 42 s by now');
  await vi.waitFor(() => expect(drawn).toContain('For 43 s by now'), 5000);
  unmount();
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
