/** Each workflow on a machine that exists, told as what is answered, planned and left. */
import { describe, expect, test } from 'vitest';
import type { Workflow } from '../../src/model/workflow.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { world } from '../../src/simulator/world.ts';
import { workflowById } from '../../src/workflows/workflows.ts';
import { cloudOn, inShort, lookAt, planLines, playOn } from '../play.ts';

const machines = {
  'web-n': {},
  'web-s': { identity: 'SystemAssigned' },
  'web-u1': { identity: { userAssigned: ['id-a'] } },
  'web-u2': { identity: { userAssigned: ['id-a', 'id-b'] } },
  'web-su1': { identity: { systemAssigned: true, userAssigned: ['id-a'] } },
  'web-su2': { identity: { systemAssigned: true, userAssigned: ['id-a', 'id-b'] } },
} as const;

const app = () =>
  simulate({ world: world({ userAssignedIdentities: ['id-a', 'id-b', 'rg-shared/id-c'], virtualMachines: machines }) });

const story = async (id: string, virtualMachine: keyof typeof machines, more: Record<string, string> = {}) => {
  const cloud = cloudOn(app().handle);
  const wizard = playOn(workflowById(id) as Workflow, cloud);
  const view = await wizard.answers({ resourceGroup: 'rg-app', virtualMachine, ...more });
  const left = async () => {
    const azure = await lookAt(cloud);
    const [subscription] = await azure.subscriptions();
    const at = { subscription: subscription?.id ?? '', resourceGroup: 'rg-app', name: virtualMachine };
    const machine = await azure.virtualMachines.get(at);
    return machine && inShort(machine.identity);
  };
  return { wizard, view, left };
};

describe('on an existing machine', () => {
  test.each([
    ['enable-system-assigned-identity', 'web-n', {}, 'SystemAssigned', undefined],
    ['enable-system-assigned-identity', 'web-u2', {}, 'SystemAssigned, UserAssigned [id-a, id-b]', undefined],
    ['disable-system-assigned-identity', 'web-su2', {}, 'UserAssigned [id-a, id-b]', 'web-su2'],
    ['disable-only-identity', 'web-s', {}, 'None', 'web-s'],
    ['assign-user-assigned-identity', 'web-n', { userAssignedIdentity: 'id-b' }, 'UserAssigned [id-b]', undefined],
    [
      'assign-user-assigned-identity',
      'web-su1',
      { userAssignedIdentity: 'id-c' },
      'SystemAssigned, UserAssigned [id-a, id-c]',
      undefined,
    ],
    ['remove-user-assigned-identity', 'web-u2', { attachedIdentity: 'id-a' }, 'UserAssigned [id-b]', 'web-u2'],
    ['remove-user-assigned-identity', 'web-u1', { attachedIdentity: 'id-a' }, 'None', 'web-u1'],
    ['remove-user-assigned-identity', 'web-su1', { attachedIdentity: 'id-a' }, 'SystemAssigned', 'web-su1'],
    ['remove-all-user-assigned-identities', 'web-u2', {}, 'None', 'web-u2'],
    ['remove-all-user-assigned-identities-keep-system-assigned', 'web-su2', {}, 'SystemAssigned', 'web-su2'],
  ] as const)('%s on %s', async (id, machine, more, expected, typed) => {
    const { wizard, left } = await story(id, machine, more);
    const end = await wizard.confirms(typed);
    expect(end.outcome).toBe('completed');
    expect(await left()).toBe(expected);
  });
});

describe('the hazards of the documented commands', () => {
  test.each([
    ['disable-system-assigned-identity', 'web-s', 'disable-only-identity'],
    ['disable-only-identity', 'web-su2', 'disable-system-assigned-identity'],
    ['remove-all-user-assigned-identities', 'web-su1', 'remove-all-user-assigned-identities-keep-system-assigned'],
    ['remove-all-user-assigned-identities-keep-system-assigned', 'web-u2', 'remove-all-user-assigned-identities'],
  ] as const)('%s on %s is refused, and %s proposed', async (id, machine, instead) => {
    const { view, wizard } = await story(id, machine);
    expect(view).toMatchObject({ is: 'failed', problem: { instead } });
    expect(await wizard.sends({ type: 'back' })).toMatchObject({ is: 'question', field: 'virtualMachine' });
  });

  test('what would be lost is named', async () => {
    const { view } = await story('disable-only-identity', 'web-su2');
    expect(view).toMatchObject({ problem: { happened: expect.stringContaining('id-a, id-b') } });
  });
});

describe('the plan', () => {
  test('says the identity block property by property, before anything is written', async () => {
    const { wizard, left } = await story('assign-user-assigned-identity', 'web-u1', { userAssignedIdentity: 'id-new' });
    const { plan } = await wizard.shows('review');
    expect(planLines(plan)).toEqual([
      '+ id-new',
      expect.stringMatching(/^ {4}\+ id: \/subscriptions\/.*\/id-new$/),
      '    + location: westeurope',
      '    + principalId: (known after apply)',
      '    + clientId: (known after apply)',
      '~ web-u1',
      '    + identity.userAssignedIdentities[id-new]: principalId (known after apply), clientId (known after apply)',
    ]);
    expect(await left()).toBe('UserAssigned [id-a]');
  });

  test('is empty where all is as it is wanted', async () => {
    const { wizard } = await story('assign-user-assigned-identity', 'web-u1', { userAssignedIdentity: 'id-a' });
    await wizard.plans('= id-a', '= web-u1');
    const end = await wizard.confirms();
    expect(end.results.map(({ state }) => state)).toEqual(['unchanged', 'unchanged']);
  });

  test('carries both commands and the document of each step', async () => {
    const { wizard } = await story('remove-user-assigned-identity', 'web-su2', { attachedIdentity: 'id-a' });
    const { plan } = await wizard.shows('review');
    const [item] = plan;
    expect(item?.commands.az[0]).toMatch(
      /^az vm identity remove --resource-group rg-app --name web-su2 --identities \S+id-a$/,
    );
    expect(item?.commands.powershell[1]).toMatch(/-IdentityType 'SystemAssignedUserAssigned' -IdentityId '\S+id-b'$/);
    expect(item?.doc).toMatchObject({ section: 'Remove a user-assigned managed identity from an Azure VM' });
  });

  test('removes nothing before the name is typed', async () => {
    const { wizard, left } = await story('disable-only-identity', 'web-s');
    expect(await wizard.sends({ type: 'confirm', typed: 'web' })).toMatchObject({
      is: 'review',
      problem: { code: 'NameNotTyped' },
    });
    expect(await left()).toBe('SystemAssigned');
  });
});

test('looking tells what a machine has, and plans nothing', async () => {
  const { view } = await story('show-identities', 'web-su1');
  expect(view).toMatchObject({ is: 'end', outcome: 'completed', results: [] });
  const facts = view.is === 'end' ? Object.fromEntries(view.facts.map(({ field, value }) => [field, value])) : {};
  expect(facts.identityType).toBe('SystemAssigned, UserAssigned');
  expect(facts.userAssignedIdentities).toContain('id-a');
});

test('a machine with no user-assigned identity has none to remove', async () => {
  const { view } = await story('remove-user-assigned-identity', 'web-s');
  expect(view).toMatchObject({ is: 'question', field: 'attachedIdentity', choices: [], none: expect.any(String) });
});
