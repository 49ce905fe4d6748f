/** Virtual machines that are there: read, changed, deleted. */
import { describe, expect, test } from 'vitest';
import type { MachinePlan } from '../../src/simulator/machine-plan.ts';
import { world } from '../../src/simulator/world.ts';
import { asking } from './asking.ts';

const azure = (machine: MachinePlan = {}) =>
  asking({
    world: world({
      userAssignedIdentities: ['id-photos', 'id-reports'],
      virtualNetworks: ['vnet-app'],
      virtualMachines: { 'web-1': machine },
    }),
  });

describe('a virtual machine', () => {
  test('has its identity between tags and properties, and its etag at the end', async () => {
    const { ask, machine } = azure({ identity: 'SystemAssigned' });
    const { headers, json } = await ask('GET', machine('web-1'));
    expect(Object.keys(json)).toEqual(['name', 'id', 'type', 'location', 'tags', 'identity', 'properties', 'etag']);
    expect([headers.etag, json.etag]).toEqual(['"1"', '"1"']);
  });

  test('has no identity key when it has no identity', async () => {
    const { ask, machine } = azure();
    expect((await ask('GET', machine('web-1'))).json).not.toHaveProperty('identity');
  });

  test('has no etag before 2024-07-01, and no etag header before 2024-11-01', async () => {
    const { ask, machine } = azure();
    const get = async (version: string) => {
      const { headers, json } = await ask('GET', `${machine('web-1')}?api-version=${version}`);
      return [json.etag, headers.etag];
    };
    expect(await get('2023-09-01')).toEqual([undefined, undefined]);
    expect(await get('2024-07-01')).toEqual(['"1"', undefined]);
    expect(await get('2026-03-01')).toEqual(['"1"', '"1"']);
  });

  test('shows its instance view when asked, without an etag header', async () => {
    const { ask, machine } = azure();
    const { headers, json } = await ask('GET', `${machine('web-1')}?$expand=instanceView`);
    expect(headers.etag).toBeUndefined();
    expect(json.properties.instanceView.statuses).toEqual([
      expect.objectContaining({ code: 'ProvisioningState/succeeded', displayStatus: 'Provisioning succeeded' }),
      { code: 'PowerState/running', level: 'Info', displayStatus: 'VM running' },
    ]);
    const view = await ask('GET', `${machine('web-1')}/instanceView`);
    expect(view.json).toEqual(json.properties.instanceView);
  });

  test('tells the client id of its own identity below itself', async () => {
    const { ask, machine } = azure({ identity: 'SystemAssigned' });
    const { principalId } = (await ask('GET', machine('web-1'))).json.identity;
    const path = `${machine('web-1')}/providers/Microsoft.ManagedIdentity/identities/default`;
    const { json } = await ask('GET', `${path}?api-version=2024-11-30`);
    expect(json.properties).toMatchObject({ principalId, clientId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });
});

describe('a PATCH of a virtual machine', () => {
  test('answers 200 with the model as it will be, and where to follow the operation', async () => {
    const { ask, machine, root } = azure();
    const { status, headers, json } = await ask('PATCH', machine('web-1'), { identity: { type: 'SystemAssigned' } });
    expect([status, json.properties.provisioningState, json.etag, headers.etag]).toEqual([
      200,
      'Updating',
      '"2"',
      '"2"',
    ]);
    expect(json.identity.principalId).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers).not.toHaveProperty('location');
    expect(headers).not.toHaveProperty('retry-after');
    const url = `https://management.azure.com${root}/providers/Microsoft.Compute/locations/westeurope/operations/${headers['x-ms-request-id']}?p=`;
    expect(headers['azure-asyncoperation']).toContain(url);
    expect(headers['azure-asyncnotification']).toBe('Enabled');
  });

  test('shows a new user-assigned identity empty until the operation ends', async () => {
    const { ask, finish, machine, identity } = azure();
    const id = identity('id-photos');
    const block = { type: 'UserAssigned', userAssignedIdentities: { [id]: {} } };
    const reply = await ask('PATCH', machine('web-1'), { identity: block });
    expect(reply.json.identity).toEqual(block);
    await finish(reply);
    const { principalId, clientId } = (await ask('GET', id)).json.properties;
    const after = (await ask('GET', machine('web-1'))).json;
    expect(after.identity.userAssignedIdentities).toEqual({ [id]: { principalId, clientId } });
    expect(after.properties.provisioningState).toBe('Succeeded');
  });

  test('gives another principal to a machine whose identity was off', async () => {
    const { ask, machine } = azure({ identity: 'SystemAssigned' });
    const before = (await ask('GET', machine('web-1'))).json.identity.principalId;
    const off = await ask('PATCH', machine('web-1'), { identity: { type: 'None' } });
    const on = await ask('PATCH', machine('web-1'), { identity: { type: 'SystemAssigned' } });
    expect(off.json).not.toHaveProperty('identity');
    expect(on.json.identity.principalId).not.toBe(before);
  });

  test('changes nothing when it is refused', async () => {
    const { ask, machine, simulator, identity } = azure();
    const before = simulator.world().resources;
    const userAssignedIdentities = { [identity('id-none')]: {} };
    const reply = await ask('PATCH', machine('web-1'), { identity: { type: 'UserAssigned', userAssignedIdentities } });
    expect([reply.status, reply.headers['x-ms-failure-cause']]).toEqual([400, 'gateway']);
    expect(simulator.world().resources).toEqual(before);
  });

  test.each([
    ['a new image', { storageProfile: { imageReference: { offer: 'debian-11' } } }, 409, 'PropertyChangeNotAllowed'],
    ['a new priority', { priority: 'Spot' }, 409, 'PropertyChangeNotAllowed'],
    ['a size that is not there', { hardwareProfile: { vmSize: 'Standard_B2s_v3' } }, 400, 'InvalidParameter'],
    ['data disks', { storageProfile: { dataDisks: [{ lun: 0 }] } }, 501, 'NotSimulated'],
    ['a property that is not modelled', { hostGroup: {} }, 501, 'NotSimulated'],
  ])('is refused for %s', async (_, properties, status, code) => {
    const { ask, machine } = azure();
    const reply = await ask('PATCH', machine('web-1'), { properties });
    expect([reply.status, reply.json.error.code]).toEqual([status, code]);
  });

  test('changes tags and size', async () => {
    const { ask, machine } = azure();
    const body = { tags: { team: 'web' }, properties: { hardwareProfile: { vmSize: 'Standard_B2ms' } } };
    const { json } = await ask('PATCH', machine('web-1'), body);
    expect([json.tags, json.properties.hardwareProfile]).toEqual([body.tags, body.properties.hardwareProfile]);
  });

  test('takes back everything that a GET gave', async () => {
    const { ask, machine, identity } = azure({ identity: { systemAssigned: true, userAssigned: ['id-photos'] } });
    const before = (await ask('GET', machine('web-1'))).json;
    const after = (await ask('PUT', machine('web-1'), before)).json;
    expect(after.identity).toEqual(before.identity);
    expect(Object.keys(after.identity.userAssignedIdentities)).toEqual([identity('id-photos')]);
  });

  test('answers 404 for a machine that is not there', async () => {
    const { ask, machine } = azure();
    const { status, json } = await ask('PATCH', machine('none'), { identity: { type: 'None' } });
    expect([status, json.error.code]).toEqual([404, 'ResourceNotFound']);
  });
});

describe('a DELETE of a virtual machine', () => {
  test('answers 202 with a status and a result to follow, and takes the interface along', async () => {
    const { ask, finish, machine, group } = azure();
    const reply = await ask('DELETE', machine('web-1'));
    expect([reply.status, reply.body, reply.headers['retry-after']]).toEqual([202, '', '10']);
    expect(reply.headers.location).toContain('&monitor=true&api-version=2024-11-01');
    expect((await ask('GET', machine('web-1'))).json.properties.provisioningState).toBe('Deleting');
    await finish(reply);
    expect((await ask('GET', machine('web-1'))).status).toBe(404);
    const nics = await ask('GET', `${group('rg-app')}/providers/Microsoft.Network/networkInterfaces`);
    expect(nics.json).toEqual({ value: [] });
  });

  test('answers 204 for a machine that is not there', async () => {
    const { ask, machine } = azure();
    expect((await ask('DELETE', machine('none'))).status).toBe(204);
  });

  test('stops other writes', async () => {
    const { ask, machine } = azure();
    await ask('DELETE', machine('web-1'));
    const { status, json } = await ask('PATCH', machine('web-1'), { tags: {} });
    expect([status, json.error.code]).toEqual([409, 'OperationNotAllowed']);
    expect(json.error.message).toContain('since the VM is marked for deletion');
  });
});
