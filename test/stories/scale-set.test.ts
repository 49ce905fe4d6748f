/** Scale sets: what their orchestration mode and upgrade policy make of the same acts. */
import { describe, expect, test } from 'vitest';
import type { Workflow } from '../../src/model/workflow.ts';
import { workflowById } from '../../src/workflows/workflows.ts';
import { cloudOn, inShort, lookAt, planLines, playOn } from '../play.ts';
import { rehearsalSimulator } from '../rehearsal.ts';

const story = (id: string) => {
  const cloud = cloudOn(rehearsalSimulator().handle);
  const wizard = playOn(workflowById(id) as Workflow, cloud);
  const set = async (name: string) => {
    const azure = await lookAt(cloud);
    const [subscription] = await azure.subscriptions();
    return azure.scaleSets.get({ subscription: subscription?.id ?? '', resourceGroup: 'rg-app', name });
  };
  return { wizard, set };
};

const linux = {
  image: 'Ubuntu2204',
  scaleSet: 'set-new',
  location: 'westeurope',
  size: 'Standard_D2s_v5',
  upgradePolicy: 'Automatic',
  instanceCount: '3',
  customData: 'none',
  administrator: 'azureuser',
  authentication: 'password',
  adminPassword: 'correct Horse 7 battery',
};

describe('a new scale set', () => {
  test('is Uniform without a question where it is to have a system-assigned identity', async () => {
    const { wizard, set } = story('create-scale-set-with-system-assigned-identity');
    await wizard.answers({ resourceGroup: 'rg-app', ...linux });
    await wizard.plans('= rg-app', '+ set-newVNET', '+ set-new');
    expect((await wizard.confirms()).outcome).toBe('completed');
    expect(await set('set-new')).toMatchObject({
      orchestrationMode: 'Uniform',
      upgradePolicy: 'Automatic',
      instanceCount: 3,
    });
  });

  test('may be Flexible with a user-assigned identity', async () => {
    const { wizard, set } = story('create-scale-set-with-user-assigned-identity');
    const answers = {
      resourceGroup: 'rg-app',
      userAssignedIdentity: 'id-new',
      orchestrationMode: 'Flexible',
      ...linux,
    };
    await wizard.answers(answers);
    expect((await wizard.confirms()).outcome).toBe('completed');
    const made = await set('set-new');
    expect(made?.orchestrationMode).toBe('Flexible');
    expect(made && inShort(made.identity)).toBe('UserAssigned [id-new]');
  });

  test('says that a cloud-init file is not there before anything is planned', async () => {
    const { wizard } = story('create-scale-set-with-system-assigned-identity');
    const view = await wizard.answers({ resourceGroup: 'rg-app', ...linux, customData: '/no/such/cloud-init.txt' });
    expect(view).toMatchObject({ is: 'failed', problem: { code: 'FileNotReadable' } });
  });

  test('never asks for a cloud-init file on Windows', async () => {
    const { wizard } = story('create-scale-set-with-system-assigned-identity');
    const { customData: _, ...windows } = { ...linux, image: 'Win2022Datacenter', scaleSet: 'win' };
    expect(await wizard.answers({ resourceGroup: 'rg-app', ...windows })).toMatchObject({ is: 'review' });
  });
});

describe('a Flexible scale set', () => {
  test('is refused a system-assigned identity, and told why', async () => {
    const { wizard } = story('enable-scale-set-system-assigned-identity');
    const view = await wizard.answers({ resourceGroup: 'rg-app', scaleSet: 'set-flex' });
    expect(view).toMatchObject({
      is: 'failed',
      problem: {
        code: 'FlexibleScaleSetHasNoSystemAssignedIdentity',
        instead: 'assign-scale-set-user-assigned-identity',
      },
    });
  });
});

describe('under the policy Manual', () => {
  const answers = { resourceGroup: 'rg-app', scaleSet: 'set-n', userAssignedIdentity: 'id-a' };

  test('what is disputed about the update is said where one decides', async () => {
    const { wizard } = story('assign-scale-set-user-assigned-identity');
    const view = await wizard.answers(answers);
    expect(view).toMatchObject({ is: 'question', field: 'updateInstances', explain: expect.stringContaining('19813') });
  });

  test('each instance is shown before and after', async () => {
    const { wizard } = story('update-scale-set-instances');
    await wizard.answers({ resourceGroup: 'rg-app', scaleSet: 'set-behind' });
    const { plan } = await wizard.shows('review');
    expect(planLines(plan)).toEqual(['~ instances of set-behind', '    ~ latestModelApplied.0: false → true']);
    expect((await wizard.confirms()).outcome).toBe('completed');
  });

  test('the instances follow an identity change where that is wanted', async () => {
    const { wizard } = story('assign-scale-set-user-assigned-identity');
    await wizard.answers({ ...answers, updateInstances: 'yes' });
    await wizard.plans('= id-a', '~ set-n', '~ instances of set-n');
    const end = await wizard.confirms();
    expect(end.results.map(({ state }) => state)).toEqual(['unchanged', 'done', 'done']);
  });

  test('they stay as they are where it is not', async () => {
    const { wizard } = story('assign-scale-set-user-assigned-identity');
    await wizard.answers({ ...answers, updateInstances: 'no' });
    await wizard.plans('= id-a', '~ set-n', '= instances of set-n');
    expect((await wizard.confirms()).outcome).toBe('completed');
  });
});
