/** Back, edit, retry, stop and cancel: what each does, and what it leaves known. */
import { describe, expect, test } from 'vitest';
import type { Workflow } from '../../src/model/workflow.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { world } from '../../src/simulator/world.ts';
import { workflowById, workflows } from '../../src/workflows/workflows.ts';
import { failingOnce, isWriteTo } from '../faults.ts';
import { cloudOn, inShort, lookAt, play, playOn } from '../play.ts';
import { rehearsalAnswers, rehearsalSimulator } from '../rehearsal.ts';

const app = () =>
  simulate({
    world: world({
      userAssignedIdentities: ['id-a', 'id-b'],
      virtualMachines: { 'web-1': { identity: { systemAssigned: true, userAssigned: ['id-a'] } }, 'web-2': {} },
    }),
  });

const assign = workflowById('assign-user-assigned-identity') as Workflow;
const answers = { resourceGroup: 'rg-app', virtualMachine: 'web-1', userAssignedIdentity: 'id-new' };

describe('back', () => {
  test.each(workflows.map(workflow => [workflow.id, workflow] as const))(
    'restores what was known at every question of %s',
    async (_, workflow) => {
      const wizard = play(workflow, rehearsalSimulator());
      const all = rehearsalAnswers(workflow);
      let view = await wizard.answers({});
      while (view.is === 'question') {
        const before = wizard.session.account().context;
        const next = await wizard.sends({ type: 'answer', field: view.field, value: all[view.field] ?? '' });
        if (next.is === 'end') return;
        expect(await wizard.sends({ type: 'back' })).toEqual(view);
        expect(wizard.session.account().context).toEqual(before);
        view = await wizard.sends({ type: 'answer', field: view.field, value: all[view.field] ?? '' });
      }
    },
  );

  test('leads from review to the last question', async () => {
    const wizard = play(assign, app());
    await wizard.answers(answers);
    expect(await wizard.sends({ type: 'back' })).toMatchObject({ is: 'question', field: 'userAssignedIdentity' });
  });

  test('does nothing at the first question', async () => {
    const wizard = play(assign, app());
    const first = await wizard.answers({});
    expect(await wizard.sends({ type: 'back' })).toBe(first);
  });
});

describe('edit', () => {
  test('asks one question again and keeps every answer that still holds', async () => {
    const wizard = play(assign, app());
    await wizard.answers(answers);
    expect(await wizard.sends({ type: 'edit', field: 'virtualMachine' })).toMatchObject({ field: 'virtualMachine' });
    await wizard.sends({ type: 'answer', field: 'virtualMachine', value: 'web-2' });
    await wizard.plans('+ id-new', '~ web-2');
  });

  test('asks again what does not hold any more, and says why', async () => {
    const wizard = play(workflowById('remove-user-assigned-identity') as Workflow, app());
    await wizard.answers({ ...answers, attachedIdentity: 'id-a' });
    await wizard.sends({ type: 'edit', field: 'virtualMachine' });
    const view = await wizard.sends({ type: 'answer', field: 'virtualMachine', value: 'web-2' });
    expect(view).toMatchObject({ is: 'question', field: 'attachedIdentity', problem: { code: 'AnswerNoLongerHolds' } });
  });

  test('is taken back by back', async () => {
    const wizard = play(assign, app());
    const review = await wizard.answers(answers);
    await wizard.sends({ type: 'edit', field: 'resourceGroup' });
    expect(await wizard.sends({ type: 'back' })).toEqual(review);
  });
});

describe('a failure while applying', () => {
  const broken = (worked: boolean) => {
    const { handle } = app();
    const hits = isWriteTo('virtualMachines');
    return cloudOn(failingOnce(handle, { hits, status: 500, code: 'InternalServerError', worked }));
  };

  test('is told with the code of Azure, and retried', async () => {
    const wizard = playOn(assign, broken(false));
    await wizard.answers(answers);
    const failed = await wizard.sends({ type: 'confirm' });
    expect(failed).toMatchObject({ is: 'failed', problem: { code: 'InternalServerError' }, can: ['retry', 'stop'] });
    expect(await wizard.sends({ type: 'retry' })).toMatchObject({ is: 'end', outcome: 'completed' });
  });

  test('writes nothing twice where Azure had done the work', async () => {
    const wizard = playOn(assign, broken(true));
    await wizard.answers(answers);
    await wizard.sends({ type: 'confirm' });
    const end = await wizard.sends({ type: 'retry' });
    expect(end).toMatchObject({ is: 'end', results: [{ state: 'done' }, { state: 'unchanged' }] });
  });

  test('can be stopped, and what was written is read back', async () => {
    const wizard = playOn(assign, broken(false));
    await wizard.answers(answers);
    await wizard.sends({ type: 'confirm' });
    const end = await wizard.sends({ type: 'stop' });
    expect(end).toMatchObject({
      is: 'end',
      outcome: 'stopped',
      results: [{ state: 'done' }, { state: 'not written' }],
    });
  });

  test('that wrote nothing ends as cancelled', async () => {
    const wizard = playOn(workflowById('disable-system-assigned-identity') as Workflow, broken(false));
    await wizard.answers(answers);
    await wizard.sends({ type: 'confirm', typed: 'web-1' });
    expect(await wizard.sends({ type: 'stop' })).toMatchObject({ is: 'end', outcome: 'cancelled' });
  });
});

describe('cancel', () => {
  test('writes nothing from review', async () => {
    const { handle } = app();
    const wizard = playOn(assign, cloudOn(handle));
    await wizard.answers(answers);
    expect(await wizard.sends({ type: 'cancel' })).toMatchObject({ is: 'end', outcome: 'cancelled' });
    const azure = await lookAt(cloudOn(handle));
    const [subscription] = await azure.subscriptions();
    const names = (await azure.identities.list({ subscription: subscription?.id ?? '' })).map(({ name }) => name);
    expect(names).toEqual(['id-a', 'id-b']);
  });

  test('while something is written says what became of it', async () => {
    const wizard = play(assign, app());
    await wizard.answers(answers);
    wizard.session.send({ type: 'confirm' });
    const end = await wizard.sends({ type: 'cancel' });
    expect(end).toMatchObject({ is: 'end' });
    if (end.is === 'end') for (const { state } of end.results) expect(['done', 'not written']).toContain(state);
  });
});

describe('a change by somebody else', () => {
  test('between plan and write is shown, and nothing is lost', async () => {
    const cloud = cloudOn(app().handle);
    const wizard = playOn(assign, cloud);
    await wizard.answers(answers);
    const azure = await lookAt(cloud);
    const [subscription] = await azure.subscriptions();
    const at = { subscription: subscription?.id ?? '', resourceGroup: 'rg-app', name: 'web-1' };
    await azure.virtualMachines.setIdentity(at, { type: 'UserAssigned' });
    expect(await wizard.sends({ type: 'confirm' })).toMatchObject({ is: 'changed', item: { resource: 'web-1' } });
    expect((await wizard.confirms()).outcome).toBe('completed');
    const machine = await azure.virtualMachines.get(at);
    expect(machine && inShort(machine.identity)).toBe('UserAssigned [id-a, id-new]');
  });
});

test('the guided pace stops before each step that writes', async () => {
  const wizard = play(assign, app(), { guided: true });
  await wizard.answers(answers);
  expect(await wizard.sends({ type: 'confirm' })).toMatchObject({ is: 'pause', item: { resource: 'id-new' } });
  expect(await wizard.sends({ type: 'confirm' })).toMatchObject({ is: 'pause', item: { resource: 'web-1' } });
  expect((await wizard.confirms()).outcome).toBe('completed');
});
