/** The retired extension, and what took its place: the metadata service, asked from within. */
import { describe, expect, test } from 'vitest';
import type { Workflow } from '../../src/model/workflow.ts';
import { workflowById } from '../../src/workflows/workflows.ts';
import { cloudOn, inShort, lookAt, playOn } from '../play.ts';
import { rehearsalSimulator } from '../rehearsal.ts';

const story = (id: string) => {
  const cloud = cloudOn(rehearsalSimulator().handle);
  return { cloud, wizard: playOn(workflowById(id) as Workflow, cloud) };
};

const on = (virtualMachine: string) => ({ resourceGroup: 'rg-app', virtualMachine });

describe('the retired extension', () => {
  test('is never added by default, and says that it is retired', async () => {
    const { wizard } = story('add-identity-extension');
    const view = await wizard.answers(on('web-s'));
    if (view.is !== 'question') throw new Error('Expected a question');
    expect(view.choices[0]).toMatchObject({ value: 'none' });
    expect(view.choices[1]?.hint).toContain('retired');
    expect(view.default).toBeUndefined();
  });

  test('is added with port 50342 where it is really wanted', async () => {
    const { wizard } = story('add-identity-extension');
    await wizard.answers({ ...on('web-s'), identityExtension: 'ManagedIdentityExtensionForLinux' });
    const { plan } = await wizard.shows('review');
    expect(JSON.stringify(plan[0]?.after)).toContain('50342');
    expect((await wizard.confirms()).outcome).toBe('completed');
  });

  test('goes, and the identity stays', async () => {
    const { wizard, cloud } = story('remove-identity-extension');
    await wizard.answers({ ...on('web-old'), identityExtension: 'ManagedIdentityExtensionForLinux' });
    const { plan, nameToType } = await wizard.shows('review');
    expect(plan[0]?.notes.join()).toContain('identity of the machine stays');
    expect((await wizard.confirms(nameToType)).outcome).toBe('completed');
    const azure = await lookAt(cloud);
    const [subscription] = await azure.subscriptions();
    const machine = await azure.virtualMachines.get({
      subscription: subscription?.id ?? '',
      resourceGroup: 'rg-app',
      name: 'web-old',
    });
    expect(machine && inShort(machine.identity)).toBe('SystemAssigned');
  });
});

describe('a token', () => {
  test('is asked for from within, and only what it says comes out', async () => {
    const { wizard } = story('verify-token');
    const view = await wizard.answers({ ...on('web-s'), runCommand: 'yes' });
    expect(view).toMatchObject({ is: 'end', outcome: 'completed' });
    const facts = view.is === 'end' ? Object.fromEntries(view.facts.map(({ field, value }) => [field, value])) : {};
    expect(facts.tokenOf).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(view)).not.toMatch(/eyJ/);
  });

  test('is not given to a machine without an identity, and the reason is told', async () => {
    const { wizard } = story('verify-token');
    expect(await wizard.answers({ ...on('web-n'), runCommand: 'yes' })).toMatchObject({ problem: { code: 'NoToken' } });
  });

  test('is not asked for without consent', async () => {
    const { wizard } = story('verify-token');
    await wizard.answers({ ...on('web-s'), runCommand: 'no' });
    expect(wizard.session.account().exchanges.filter(({ call }) => call.path.includes('runCommand'))).toEqual([]);
  });
});

describe('the forecast', () => {
  test('says what a request without a client ID gets, now and then, and what to set', async () => {
    const { wizard } = story('enable-system-assigned-identity');
    await wizard.answers(on('web-u'));
    const { plan } = await wizard.shows('review');
    expect(plan[0]?.notes).toEqual([
      'A token request without a client ID gets an error, since there are 2 user-assigned identities now, and will get the system-assigned identity',
      expect.stringMatching(/^For id-a set AZURE_CLIENT_ID=[0-9a-f-]{36}$/),
      expect.stringMatching(/^For id-b set AZURE_CLIENT_ID=[0-9a-f-]{36}$/),
    ]);
  });
});
