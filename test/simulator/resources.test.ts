/** Subscriptions and resource groups. */
import { describe, expect, test } from 'vitest';
import { world } from '../../src/simulator/world.ts';
import { asking } from './asking.ts';

const azure = () => asking({ world: world({ userAssignedIdentities: ['id-photos'], virtualMachines: ['web-1'] }) });

describe('subscriptions', () => {
  test('are listed with their tenant', async () => {
    const { ask, subscription } = azure();
    const [tenant] = (await ask('GET', '/tenants')).json.value;
    const { value, count } = (await ask('GET', '/subscriptions')).json;
    expect(count).toEqual({ type: 'Total', value: 1 });
    expect(value[0]).toMatchObject({
      subscriptionId: subscription,
      displayName: 'Contoso Dev',
      tenantId: tenant.tenantId,
    });
  });

  test('are compact JSON, unlike machines', async () => {
    const { ask, machine, root } = azure();
    expect((await ask('GET', root)).body).not.toContain('\n');
    expect((await ask('GET', machine('web-1'))).body).toMatch(/^\{\r\n {2}"name": "web-1",\r\n/);
  });

  test('have the regions of Azure, by name and display name', async () => {
    const { ask, root } = azure();
    const { value } = (await ask('GET', `${root}/locations`)).json;
    expect(value).toContainEqual(expect.objectContaining({ name: 'westeurope', displayName: 'West Europe' }));
    expect(value.length).toBeGreaterThan(11);
  });

  test('list everything they hold', async () => {
    const { ask, root } = azure();
    const types = (await ask('GET', `${root}/resources`)).json.value.map(({ type }: { type: string }) => type);
    expect(types).toEqual([
      'Microsoft.ManagedIdentity/userAssignedIdentities',
      'Microsoft.Network/networkInterfaces',
      'Microsoft.Compute/virtualMachines',
    ]);
  });
});

describe('resource groups', () => {
  test('are created with 201 and put again with 200', async () => {
    const { ask, group } = azure();
    const first = await ask('PUT', group('rg-new'), { location: 'West Europe', tags: { team: 'photos' } });
    expect(first.status).toBe(201);
    expect(first.body).toBe(
      `{"id":"${group('rg-new')}","name":"rg-new","type":"Microsoft.Resources/resourceGroups","location":"westeurope","tags":{"team":"photos"},"properties":{"provisioningState":"Succeeded"}}`,
    );
    expect((await ask('PUT', group('RG-NEW'), { location: 'westeurope' })).status).toBe(200);
  });

  test('are tested with HEAD: 204 or 404, without a body', async () => {
    const { ask, group } = azure();
    const [here, gone] = [await ask('HEAD', group('rg-app')), await ask('HEAD', group('rg-none'))];
    expect([here.status, here.body, gone.status, gone.body]).toEqual([204, '', 404, '']);
    expect(gone.headers['x-ms-failure-cause']).toBe('gateway');
  });

  test('take new tags, and are found by them', async () => {
    const { ask, group, root } = azure();
    await ask('PATCH', group('rg-app'), { tags: { team: 'web' } });
    const found = async (filter: string) =>
      (await ask('GET', `${root}/resourcegroups?$filter=${filter}`)).json.value.length;
    expect(await found("tagName eq 'team' and tagValue eq 'web'")).toBe(1);
    expect(await found("tagname eq 'team' and tagvalue eq 'photos'")).toBe(0);
  });

  test.each([
    ['another region', 'rg-app', { location: 'eastus' }, 409, 'InvalidResourceGroupLocation'],
    ['no such region', 'rg-new', { location: 'local' }, 400, 'LocationNotAvailableForResourceGroup'],
    ['no region', 'rg-new', {}, 400, 'LocationRequired'],
    ['a name with a period at the end', 'rg-new.', { location: 'eastus' }, 400, 'InvalidResourceGroup'],
  ])('are refused: %s', async (_, name, body, status, code) => {
    const { ask, group } = azure();
    const reply = await ask('PUT', group(name), body);
    expect([reply.status, reply.json.error.code]).toEqual([status, code]);
  });

  test('are deleted by a job that is polled at its location, with what they hold', async () => {
    const { ask, finish, group, machine } = azure();
    const { status, body, headers } = await ask('DELETE', group('rg-app'));
    expect([status, body, headers['retry-after']]).toEqual([202, '', '15']);
    const [, token = ''] = /operationresults\/([^?]*)/.exec(headers.location ?? '') ?? [];
    expect(JSON.parse(Buffer.from(token, 'base64url').toString())).toEqual({
      jobId: 'RESOURCEGROUPDELETIONJOB-RG:2DAPP-WESTEUROPE',
      jobLocation: 'westeurope',
    });
    const { polls, last } = await finish({ status, body, headers });
    expect([polls, last.status, last.body]).toEqual([4, 200, '']);
    expect((await ask('GET', machine('web-1'))).json.error.code).toBe('ResourceGroupNotFound');
  });

  test('say Deleting, and take no writes, while the job runs', async () => {
    const { ask, group, identity } = azure();
    await ask('DELETE', group('rg-app'));
    expect((await ask('GET', group('rg-app'))).json.properties.provisioningState).toBe('Deleting');
    const writes = [
      await ask('PUT', group('rg-app'), { location: 'westeurope' }),
      await ask('DELETE', identity('id-photos')),
    ];
    expect(writes.map(({ status, json }) => [status, json.error.code])).toEqual([
      [409, 'ResourceGroupBeingDeleted'],
      [409, 'ResourceGroupBeingDeleted'],
    ]);
    expect((await ask('DELETE', group('rg-none'))).status).toBe(404);
  });
});
