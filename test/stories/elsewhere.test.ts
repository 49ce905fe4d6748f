/** Identities that are not where the machine is: another group, another subscription, another spelling, out of reach. */
import { describe, expect, test } from 'vitest';
import type { Workflow } from '../../src/model/workflow.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { worldOf } from '../../src/simulator/world.ts';
import { workflowById } from '../../src/workflows/workflows.ts';
import { cloudOn, inShort, lookAt, playOn } from '../play.ts';

const company = () =>
  simulate({
    world: worldOf({
      Dev: { userAssignedIdentities: ['id-a', 'rg-shared/id-b'], virtualMachines: ['web-1'] },
      Prod: {
        userAssignedIdentities: ['rg-ids/id-shop'],
        virtualMachines: { 'shop-1': { identity: { userAssigned: ['id-shop'] } } },
      },
    }),
  });

const open = async () => {
  const cloud = cloudOn(company().handle);
  const azure = await lookAt(cloud);
  const [dev, prod] = await azure.subscriptions();
  const idOf = (subscription: string | undefined, group: string, name: string) =>
    `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`;
  const web = () => azure.virtualMachines.get({ subscription: dev?.id ?? '', resourceGroup: 'rg-app', name: 'web-1' });
  const play = (id: string) => playOn(workflowById(id) as Workflow, cloud);
  const assign = async (userAssignedIdentity: string) => {
    const wizard = play('assign-user-assigned-identity');
    const view = await wizard.answers({
      subscription: 'Dev',
      resourceGroup: 'rg-app',
      virtualMachine: 'web-1',
      userAssignedIdentity,
    });
    return { wizard, view };
  };
  return { dev, prod, idOf, web, play, assign };
};

describe('an identity', () => {
  test('of another group is picked by its name and kept by its id', async () => {
    const { assign, web } = await open();
    const { wizard } = await assign('id-b');
    expect((await wizard.confirms()).outcome).toBe('completed');
    expect(Object.keys((await web())?.identity.userAssignedIdentities ?? {})[0]).toContain(
      '/resourceGroups/rg-shared/',
    );
  });

  test('of another subscription is assigned, and commands that make one say which', async () => {
    const { assign, prod, idOf, web } = await open();
    const { wizard, view } = await assign(idOf(prod?.id, 'rg-ids', 'id-new'));
    const commands = view.is === 'review' ? (view.plan[0]?.commands.az[0] ?? '') : '';
    expect(commands).toContain(`--subscription ${prod?.id}`);
    expect((await wizard.confirms()).outcome).toBe('completed');
    const machine = await web();
    expect(machine && inShort(machine.identity)).toBe('UserAssigned [id-new]');
  });

  test('is the same in the spelling that Azure and the documents print', async () => {
    const { assign, dev, idOf } = await open();
    const { wizard } = await assign(idOf(dev?.id, 'rg-app', 'id-new').replace('resourceGroups', 'resourcegroups'));
    expect((await wizard.confirms()).outcome).toBe('completed');
  });

  test.each([
    [
      'of a subscription that the account does not see',
      'IdentityOutOfReach',
      '11111111-1111-4111-8111-111111111111',
      'rg-x',
    ],
    ['of a group that is not there', 'ResourceGroupNotFound', undefined, 'rg-none'],
  ])('%s is refused before the plan', async (_, code, subscription, group) => {
    const { assign, dev, idOf } = await open();
    const { view } = await assign(idOf(subscription ?? dev?.id, group, 'id-new'));
    expect(view).toMatchObject({ is: 'failed', problem: { code } });
  });

  test('id of another kind of resource is refused with what is wanted', async () => {
    const { assign, dev } = await open();
    const { view } = await assign(
      `/subscriptions/${dev?.id}/resourceGroups/rg-app/providers/Microsoft.Compute/virtualMachines/web-1`,
    );
    expect(view).toMatchObject({
      is: 'question',
      problem: { try: [expect.stringContaining('user-assigned identity')] },
    });
  });
});

test('whoever uses an identity is found in every subscription before it is deleted', async () => {
  const { assign, play, prod, idOf, web } = await open();
  const { wizard } = await assign(idOf(prod?.id, 'rg-ids', 'id-shop'));
  await wizard.confirms();
  const removal = play('delete-user-assigned-identity');
  await removal.answers({ subscription: 'Prod', userAssignedIdentity: 'id-shop' });
  const { plan, nameToType } = await removal.shows('review');
  expect(plan[0]?.differences.map(({ path }) => path.at(-1)?.split('/').at(-1))).toEqual(['web-1', 'shop-1']);
  expect(plan[0]?.notes.join('\n')).toContain('shop-1: a token request without a client ID gets id-shop now');
  expect((await removal.confirms(nameToType)).outcome).toBe('completed');
  const machine = await web();
  expect(machine && inShort(machine.identity)).toBe('None');
});

test('a Flexible scale set that was asked for is not quietly made Uniform', async () => {
  const wizard = playOn(
    workflowById('create-scale-set-with-system-assigned-identity') as Workflow,
    cloudOn(company().handle),
    {
      drafts: {
        subscription: 'Dev',
        resourceGroup: 'rg-app',
        image: 'Ubuntu2204',
        scaleSet: 'set-1',
        location: 'westeurope',
        size: 'Standard_D2s_v5',
        orchestrationMode: 'Flexible',
      },
    },
  );
  const view = await wizard.answers({});
  expect(view).toMatchObject({ is: 'question', field: 'orchestrationMode', problem: { code: 'AnswerNoLongerHolds' } });
});
