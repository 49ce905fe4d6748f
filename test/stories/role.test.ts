/** Roles: granted at a scope, waited for, found again, and cleaned up. */
import { describe, expect, test } from 'vitest';
import type { Workflow } from '../../src/model/workflow.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { workflowById } from '../../src/workflows/workflows.ts';
import { cloudOn, lookAt, playOn } from '../play.ts';
import { rehearsalAnswers, rehearsalSimulator, rehearsalWorld } from '../rehearsal.ts';

const workflow = (id: string) => workflowById(id) as Workflow;
const machine = { resourceGroup: 'rg-app', virtualMachine: 'web-s', role: 'Reader', scope: 'rg-app' };

describe('a role', () => {
  test('is granted to a new machine as soon as its principal is known', async () => {
    const { handle, advance } = simulate({ world: rehearsalWorld, replicationDelay: 60 });
    const create = workflow('create-virtual-machine-with-system-assigned-identity-and-role');
    const wizard = playOn(create, cloudOn(handle, advance));
    await wizard.answers(rehearsalAnswers(create));
    const end = await wizard.confirms();
    expect(end.outcome).toBe('completed');
    expect(wizard.session.account().exchanges.filter(({ call }) => call.status === 400)).not.toEqual([]);
  });

  test('that is there already is planned as it is', async () => {
    const cloud = cloudOn(rehearsalSimulator().handle);
    for (const sign of ['+', '=']) {
      const wizard = playOn(workflow('grant-role-to-system-assigned-identity'), cloud);
      await wizard.answers(machine);
      const { plan } = await wizard.shows('review');
      expect(plan.map(item => item.sign)).toEqual([sign]);
      expect((await wizard.confirms()).outcome).toBe('completed');
    }
  });

  test.each([
    ['mySubscription', /bare name/],
    ['/subscriptions/mySubscription', /full path/],
  ])('does not hold at “%s”', async (scope, reason) => {
    const wizard = playOn(workflow('grant-role-to-system-assigned-identity'), cloudOn(rehearsalSimulator().handle));
    const view = await wizard.answers({ ...machine, scope });
    expect(view).toMatchObject({ is: 'question', field: 'scope', problem: { try: [expect.stringMatching(reason)] } });
  });

  test('is offered least privilege first, with none in advance', async () => {
    const wizard = playOn(workflow('grant-role-to-system-assigned-identity'), cloudOn(rehearsalSimulator().handle));
    const { role: _, ...open } = machine;
    const view = await wizard.answers(open);
    if (view.is !== 'question') throw new Error('Expected a question');
    const labels = view.choices.map(({ label }) => label);
    expect(view.default).toBeUndefined();
    expect(labels.indexOf('Reader')).toBeLessThan(labels.indexOf('Contributor'));
    expect(labels.at(-1)).toBe('Owner');
  });

  test('is not granted to a machine that has no identity of its own', async () => {
    const wizard = playOn(workflow('grant-role-to-system-assigned-identity'), cloudOn(rehearsalSimulator().handle));
    const view = await wizard.answers({ ...machine, virtualMachine: 'web-n' });
    expect(view).toMatchObject({ is: 'failed', problem: { instead: 'enable-system-assigned-identity' } });
  });
});

test('an identity is deleted last: first its uses, then its roles, are shown and taken', async () => {
  const cloud = cloudOn(rehearsalSimulator().handle);
  const wizard = playOn(workflow('delete-user-assigned-identity'), cloud);
  await wizard.answers({ userAssignedIdentity: 'id-a' });
  await wizard.plans('~ uses of id-a', '~ roles of id-a', '- id-a');
  const { nameToType } = await wizard.shows('review');
  expect((await wizard.confirms(nameToType)).outcome).toBe('completed');
  const azure = await lookAt(cloud);
  const [subscription] = await azure.subscriptions();
  const machines = await azure.virtualMachines.list({ subscription: subscription?.id ?? '' });
  expect(JSON.stringify(machines)).not.toContain('id-a"');
  expect(JSON.stringify(machines)).toContain('id-b"');
});

test('only assignments of principals that are gone are cleaned up', async () => {
  const cloud = cloudOn(rehearsalSimulator().handle);
  const azure = await lookAt(cloud);
  const [subscription] = await azure.subscriptions();
  const all = () => azure.roleAssignments.list(`/subscriptions/${subscription?.id}`);
  const before = (await all()).length;
  const wizard = playOn(workflow('clean-up-orphaned-role-assignments'), cloud);
  await wizard.answers({});
  const { nameToType } = await wizard.shows('review');
  expect((await wizard.confirms(nameToType)).outcome).toBe('completed');
  expect((await all()).length).toBe(before - 1);
});
