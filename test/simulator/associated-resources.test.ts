/** Which resources use an identity, and the list of all that there are. */
import { describe, expect, test } from 'vitest';
import { worldOf } from '../../src/simulator/world.ts';
import { asking } from './asking.ts';

const userAssigned = ['id-a'];

const azure = () => {
  const cloud = asking({
    world: worldOf({
      'Contoso Dev': {
        userAssignedIdentities: ['id-a', 'id-b'],
        virtualMachines: { 'web-1': { identity: { userAssigned } }, 'web-2': { identity: 'SystemAssigned' } },
        scaleSets: { 'set-1': { identity: { systemAssigned: true, userAssigned } } },
      },
    }),
  });
  const list = async (name: string, query = '', version = '2022-01-31-preview') =>
    cloud.ask('POST', `${cloud.identity(name)}/listAssociatedResources?api-version=${version}${query}`);
  const names = async (query = '') => (await list('id-a', query)).json.value.map(({ name }: { name: string }) => name);
  return { ...cloud, list, names };
};

describe('the resources of a user-assigned identity', () => {
  test('are machines and scale sets, with where they are', async () => {
    const { list, machine, subscription } = azure();
    const { status, json } = await list('id-a');
    expect([status, json.totalCount, json.value.length]).toEqual([200, 2, 2]);
    expect(json.value[0]).toEqual({
      id: machine('web-1'),
      name: 'web-1',
      type: 'microsoft.compute/virtualmachines',
      resourceGroup: 'rg-app',
      subscriptionId: subscription,
      subscriptionDisplayName: 'Contoso Dev',
    });
  });

  test('may be none', async () => {
    expect((await azure().list('id-b')).body).toBe('{"totalCount":0,"value":[]}');
  });

  test('can be filtered and sorted', async () => {
    const { names } = azure();
    expect(await names("&$filter=type eq 'Microsoft.Compute/virtualMachineScaleSets'")).toEqual(['set-1']);
    expect(await names("&$filter=resourceGroup eq 'rg-app' and contains(name, 'WEB')")).toEqual(['web-1']);
    expect(await names('&$orderby=name asc')).toEqual(['set-1', 'web-1']);
  });

  test('come in pages of the size that is asked for', async () => {
    const { ask, list, names } = azure();
    const first = (await list('id-a', '&$top=1')).json;
    const second = (await ask('POST', first.nextLink)).json;
    expect([first.totalCount, first.value[0].name, second.value[0].name]).toEqual([2, 'web-1', 'set-1']);
    expect([second.nextLink, await names('&$skip=1')]).toEqual([undefined, ['set-1']]);
  });

  test('are told by preview versions alone, and of identities that are there', async () => {
    const { list } = azure();
    expect((await list('id-a', '', '2024-11-30')).json.error.code).toBe('NoRegisteredProviderFound');
    expect((await list('id-none')).json.error.code).toBe('ResourceNotFound');
    expect((await list('id-a', "&$filter=kind eq 'x'")).json.error.code).toBe('NotSimulated');
  });
});

describe('the list of all resources', () => {
  test.each([
    ["resourceType eq 'Microsoft.Compute/virtualMachines'", ['web-1', 'web-2']],
    ["name eq 'WEB-2'", ['web-2']],
    ["resourceGroup eq 'rg-app' and resourceType eq 'microsoft.compute/virtualMachineScaleSets'", ['set-1']],
    ["location eq 'mars'", []],
  ])('can be filtered by %s', async (filter, expected) => {
    const { ask, root } = azure();
    const { value } = (await ask('GET', `${root}/resources?$filter=${encodeURIComponent(filter)}`)).json;
    expect(value.map(({ name }: { name: string }) => name)).toEqual(expected);
  });

  test('refuses loudly a filter that it does not know', async () => {
    const { ask, root } = azure();
    const { status, json } = await ask('GET', `${root}/resources?$filter=substringof('web', name)`);
    expect([status, json.error.code]).toEqual([501, 'NotSimulated']);
  });
});
