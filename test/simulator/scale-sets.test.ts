/** Scale sets, Uniform and Flexible: their model, their instances, and how the one reaches the others. */
import { describe, expect, test } from 'vitest';
import type { ScaleSetPlan } from '../../src/simulator/scale-set-plan.ts';
import { world } from '../../src/simulator/world.ts';
import { asking, type Reply } from './asking.ts';

const azure = (scaleSet: ScaleSetPlan = {}) => {
  const cloud = asking({
    world: world({
      userAssignedIdentities: ['id-a', 'id-b'],
      virtualNetworks: ['vnet'],
      scaleSets: { web: scaleSet },
    }),
  });
  const set = cloud.scaleSet('web');
  const instances = async (path = set) => (await cloud.ask('GET', `${path}/virtualMachines`)).json.value;
  /** Which machines have the latest model, by instance id. */
  const latest = async () =>
    (await instances()).map((each: Instance) => `${each.instanceId} ${each.properties.latestModelApplied}`).join();
  const patch = async (identity: object) => {
    const reply = await cloud.ask('PATCH', set, { identity });
    if (reply.status === 200) await cloud.finish(reply);
    return reply;
  };
  const upgrade = (...instanceIds: string[]) => cloud.ask('POST', `${set}/manualupgrade`, { instanceIds });
  return { ...cloud, set, instances, latest, patch, upgrade };
};

interface Instance {
  readonly instanceId: string;
  readonly properties: { readonly latestModelApplied: boolean };
}

const on = { type: 'SystemAssigned' };
const codeOf = ({ status, json }: Reply) => [status, json.error.code];

const body = (network: string, properties: object = {}, osProfile: object = {}) => ({
  location: 'westeurope',
  sku: { name: 'Standard_B2s', capacity: 2 },
  properties: {
    upgradePolicy: { mode: 'Manual' },
    virtualMachineProfile: {
      osProfile: {
        computerNamePrefix: 'shop',
        adminUsername: 'azureuser',
        adminPassword: 'Correct-horse-1',
        customData: 'I2Nsb3VkLWNvbmZpZw==',
        ...osProfile,
      },
      storageProfile: {
        imageReference: {
          publisher: 'Canonical',
          offer: '0001-com-ubuntu-server-jammy',
          sku: '22_04-lts-gen2',
          version: 'latest',
        },
      },
      networkProfile: {
        networkInterfaceConfigurations: [
          {
            name: 'nic',
            properties: { ipConfigurations: [{ properties: { subnet: { id: `${network}/subnets/default` } } }] },
          },
        ],
      },
    },
    ...properties,
  },
});

const flexible = { orchestrationMode: 'Flexible', platformFaultDomainCount: 1 };

describe('a scale set', () => {
  test('is created with 201, without its secrets, and has its machines when the operation ends', async () => {
    const { ask, finish, instances, scaleSet, network } = azure();
    const path = scaleSet('shop');
    const reply = await ask('PUT', path, { ...body(network('vnet')), identity: on });
    expect([reply.status, reply.json.properties.provisioningState, reply.headers['retry-after']]).toEqual([
      201,
      'Creating',
      '10',
    ]);
    expect(reply.json.identity.principalId).toMatch(/^[0-9a-f-]{36}$/);
    expect(reply.body).not.toMatch(/Correct-horse|customData|fleet/);
    await finish(reply);
    expect((await ask('GET', path)).json.properties.provisioningState).toBe('Succeeded');
    expect((await instances(path)).map((each: Instance) => each.instanceId)).toEqual(['0', '1']);
  });

  test('keeps its keys in the order of Azure', async () => {
    const { ask, set } = azure({ identity: 'SystemAssigned' });
    const { json, headers } = await ask('GET', set);
    expect(Object.keys(json).join(' ')).toBe('name id type location tags identity sku etag properties');
    expect(json.properties).toMatchObject({ orchestrationMode: 'Uniform', upgradePolicy: { mode: 'Manual' } });
    expect(headers.etag).toBe('"1"');
  });

  test('is listed in its group, in its subscription, and among all resources', async () => {
    const { ask, group, root } = azure();
    const names = async (path: string) => (await ask('GET', path)).json.value.map(({ name }: { name: string }) => name);
    const type = 'Microsoft.Compute/virtualMachineScaleSets';
    expect(await names(`${group('rg-app')}/providers/${type}`)).toEqual(['web']);
    expect(await names(`${root}/providers/${type}`)).toEqual(['web']);
    expect(await names(`${root}/resources?$filter=resourceType eq '${type}'`)).toEqual(['web']);
  });

  test('grows and shrinks, and gives no number twice', async () => {
    const { ask, finish, set, instances, latest } = azure({ instances: 3 });
    const resize = async (capacity: number) => finish(await ask('PATCH', set, { sku: { capacity } }));
    await resize(1);
    expect(await latest()).toBe('0 true');
    await resize(2);
    expect((await instances()).map(({ instanceId }: Instance) => instanceId)).toEqual(['0', '3']);
  });

  test('is deleted by an operation, with its machines, and then is 204', async () => {
    const { ask, finish, set } = azure();
    const reply = await ask('DELETE', set);
    expect([reply.status, reply.headers.location?.includes('&monitor=true&api-version')]).toEqual([202, true]);
    await finish(reply);
    expect((await ask('DELETE', set)).status).toBe(204);
    expect(codeOf(await ask('GET', `${set}/virtualMachines`))).toEqual([404, 'ResourceNotFound']);
  });

  test('keeps in a PUT what the request leaves out, as az does with the image', async () => {
    const { ask, set } = azure({ identity: { userAssigned: ['id-a'] } });
    const { json } = await ask('GET', set);
    const { imageReference, ...storageProfile } = json.properties.virtualMachineProfile.storageProfile;
    const { identity: _, ...model } = json;
    model.properties.virtualMachineProfile.storageProfile = storageProfile;
    const after = (await ask('PUT', set, { ...model, tags: { team: 'web' } })).json;
    expect(after.properties.virtualMachineProfile.storageProfile.imageReference).toEqual(imageReference);
    expect([after.identity, after.tags]).toEqual([json.identity, { team: 'web' }]);
  });

  test.each([
    ['a size that is not sold', { sku: { name: 'Standard_X', capacity: 1 } }, 'InvalidParameter', 'vmSize'],
    ['no capacity', { sku: { name: 'Standard_B2s' } }, 'InvalidParameter', 'sku.capacity'],
    ['no profile', { properties: {} }, 'InvalidParameter', 'storageProfile.imageReference'],
    [
      'Flexible without fault domains',
      { properties: { orchestrationMode: 'Flexible' } },
      'InvalidParameter',
      'platformFaultDomainCount',
    ],
  ])('is refused: %s', async (_, part, code, target) => {
    const { ask, scaleSet, network } = azure();
    const reply = await ask('PUT', scaleSet('shop'), { ...body(network('vnet')), ...part });
    expect([...codeOf(reply), reply.json.error.target]).toEqual([400, code, target]);
  });

  test('is refused with a weak password, without a subnet, and in another mode than it has', async () => {
    const { ask, scaleSet, network, set } = azure();
    const weak = await ask('PUT', scaleSet('shop'), body(network('vnet'), {}, { adminPassword: 'secret' }));
    const lost = await ask('PUT', scaleSet('shop'), body(network('vnet-none')));
    const mode = await ask('PATCH', set, { properties: { orchestrationMode: 'Flexible' } });
    expect([codeOf(weak), codeOf(lost)]).toEqual([
      [400, 'InvalidParameter'],
      [400, 'InvalidResourceReference'],
    ]);
    expect(codeOf(mode)).toEqual([409, 'PropertyChangeNotAllowed']);
  });

  test('has its own identity told below itself', async () => {
    const { ask, set } = azure({ identity: 'SystemAssigned' });
    const { principalId } = (await ask('GET', set)).json.identity;
    const path = `${set}/providers/Microsoft.ManagedIdentity/identities/default`;
    expect((await ask('GET', `${path}?api-version=2024-11-30`)).json.properties.principalId).toBe(principalId);
  });
});

describe('an identity PATCH of a Manual scale set', () => {
  test('changes the model at once, and no machine', async () => {
    const { ask, set, patch, latest, instances } = azure();
    const { status, headers, json } = await patch(on);
    expect([status, json.properties.provisioningState, json.etag, headers['retry-after']]).toEqual([
      200,
      'Updating',
      '"2"',
      '10',
    ]);
    expect((await ask('GET', set)).json.identity.type).toBe('SystemAssigned');
    expect(await latest()).toBe('0 false,1 false');
    expect((await instances())[0]).not.toHaveProperty('identity');
  });

  test('reaches the machines that an upgrade names', async () => {
    const { patch, finish, latest, upgrade } = azure();
    await patch(on);
    const reply = await upgrade('1');
    expect([reply.status, reply.body, reply.headers['azure-asyncoperation']]).toEqual([202, '', expect.any(String)]);
    const { last } = await finish(reply);
    expect(last.json.status).toBe('Succeeded');
    expect(await latest()).toBe('0 false,1 true');
    await finish(await upgrade('*'));
    expect(await latest()).toBe('0 true,1 true');
  });

  test('gives every machine the identity of the set, with the same principal', async () => {
    const { ask, set, patch, finish, upgrade, instances, identity } = azure();
    await patch({ type: 'SystemAssigned, UserAssigned', userAssignedIdentities: { [identity('id-a')]: {} } });
    await finish(await upgrade('*'));
    const { json } = await ask('GET', set);
    expect(json.identity.userAssignedIdentities[identity('id-a')].clientId).toMatch(/^[0-9a-f-]{36}$/);
    expect((await instances()).map((each: { identity: object }) => each.identity)).toEqual([
      json.identity,
      json.identity,
    ]);
  });

  test('merges and removes as on machines', async () => {
    const { patch, identity } = azure({ identity: { systemAssigned: true, userAssigned: ['id-a'] } });
    const both = 'SystemAssigned, UserAssigned';
    const one = await patch({ type: both, userAssignedIdentities: { [identity('id-b')]: {} } });
    const two = await patch({ type: both, userAssignedIdentities: { [identity('ID-A')]: null } });
    const none = await patch({ type: 'None' });
    const keys = ({ json }: Reply) => Object.keys(json.identity?.userAssignedIdentities ?? {}).map(id => id.slice(-4));
    expect([keys(one), keys(two), none.json.identity]).toEqual([['id-a', 'id-b'], ['id-b'], undefined]);
  });

  test('makes no new model of tags, and none of what is there already', async () => {
    const { ask, finish, set, patch, latest } = azure({ identity: 'SystemAssigned' });
    await patch(on);
    await finish(await ask('PATCH', set, { tags: { team: 'web' } }));
    expect(await latest()).toBe('0 true,1 true');
  });
});

describe('an upgrade of instances', () => {
  test.each([
    ['a star beside numbers', ['*', '1'], 400, 'InvalidParameter'],
    ['a machine that is not there', ['7'], 404, 'NotFound'],
    ['no numbers', [], 400, 'InvalidParameter'],
  ])('is refused: %s', async (_, ids, status, code) => {
    const { upgrade } = azure();
    expect(codeOf(await upgrade(...ids))).toEqual([status, code]);
  });

  test('is refused while another write runs, and where the set upgrades by itself', async () => {
    const manual = azure();
    await manual.ask('PATCH', manual.set, { identity: on });
    expect(codeOf(await manual.upgrade('*'))).toEqual([409, 'Conflict']);
    expect(codeOf(await azure({ upgrade: 'Automatic' }).upgrade('*'))).toEqual([409, 'OperationNotAllowed']);
  });

  test('can be described in a world as still to be done', async () => {
    const { latest, instances } = azure({ instances: 3, outdated: 2, identity: 'SystemAssigned' });
    expect(await latest()).toBe('0 false,1 false,2 true');
    expect((await instances()).map((each: { identity?: object }) => each.identity !== undefined)).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('an upgrade policy', () => {
  test('Automatic upgrades all machines when the operation ends', async () => {
    const { patch, latest } = azure({ upgrade: 'Automatic' });
    await patch(on);
    expect(await latest()).toBe('0 true,1 true');
  });

  test('Rolling upgrades them batch by batch, afterwards', async () => {
    const { patch, latest, simulator } = azure({ upgrade: 'Rolling', instances: 3 });
    await patch(on);
    expect(await latest()).toBe('0 false,1 false,2 false');
    simulator.advance(40);
    expect(await latest()).toBe('0 true,1 false,2 false');
    simulator.advance(3600);
    expect(await latest()).toBe('0 true,1 true,2 true');
  });
});

describe('an instance', () => {
  test('is read alone, with how it is doing', async () => {
    const { ask, set } = azure();
    const { json } = await ask('GET', `${set}/virtualMachines/1?$expand=instanceView`);
    expect(json).toMatchObject({
      name: 'web_1',
      instanceId: '1',
      properties: { osProfile: { computerName: 'web000001' } },
    });
    expect(json.properties.instanceView.statuses[1].code).toBe('PowerState/running');
    expect((await ask('GET', `${set}/virtualMachines/1/instanceView`)).json).toEqual(json.properties.instanceView);
    expect(codeOf(await ask('GET', `${set}/virtualMachines/9`))).toEqual([404, 'NotFound']);
  });

  test('shows the extensions of its profile, without what is protected', async () => {
    const { ask, finish, set, upgrade, instances } = azure();
    const settings = { settings: { port: 50342 }, protectedSettings: { key: 'hush-hush' } };
    const properties = {
      publisher: 'Microsoft.Azure.Extensions',
      type: 'CustomScript',
      typeHandlerVersion: '2.1',
      ...settings,
    };
    const extensionProfile = { extensions: [{ name: 'setup', properties }] };
    const reply = await ask('PATCH', set, { properties: { virtualMachineProfile: { extensionProfile } } });
    await finish(reply);
    await finish(await upgrade('*'));
    const [{ resources }] = await instances();
    expect(reply.body + JSON.stringify(resources)).not.toContain('hush-hush');
    expect(resources[0]).toMatchObject({ name: 'setup', properties: { settings: { port: 50342 } } });
  });
});

describe('a Flexible scale set', () => {
  const plan = { orchestration: 'Flexible', identity: { userAssigned: ['id-a'] } } as const;
  const machinesOf = async ({ ask, group }: ReturnType<typeof azure>) =>
    (await ask('GET', `${group('rg-app')}/providers/Microsoft.Compute/virtualMachines`)).json.value;

  test('has machines of its group, which name it', async () => {
    const cloud = azure(plan);
    const machines = await machinesOf(cloud);
    expect(machines).toHaveLength(2);
    for (const { name, properties } of machines) {
      expect(name).toMatch(/^web_[0-9a-f]{8}$/);
      expect(properties.virtualMachineScaleSet).toEqual({ id: cloud.set });
    }
  });

  test('names its identities without their ids; its machines have them', async () => {
    const cloud = azure(plan);
    const { ask, set, identity } = cloud;
    const id = identity('id-a');
    expect((await ask('GET', set)).json.identity).toEqual({
      type: 'UserAssigned',
      userAssignedIdentities: { [id]: {} },
    });
    const [machine] = await machinesOf(cloud);
    expect(machine.identity.userAssignedIdentities[id].clientId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test.each(['SystemAssigned', 'SystemAssigned, UserAssigned'])('refuses the identity type %s', async type => {
    const { patch, identity } = azure(plan);
    const userAssignedIdentities = { [identity('id-a')]: {} };
    const { status, json } = await patch({ type, ...(type.includes('User') && { userAssignedIdentities }) });
    expect([status, json.error]).toEqual([
      400,
      {
        code: 'InvalidParameter',
        message: `The value '${type}' of parameter 'identity' is not allowed. Allowed values are: UserAssigned, None.`,
        target: 'identity',
      },
    ]);
  });

  test('brings a new identity to the machines that an upgrade names, which keep their own', async () => {
    const cloud = azure(plan);
    const { ask, finish, patch, identity, machine, upgrade } = cloud;
    const [{ name }] = await machinesOf(cloud);
    await finish(await ask('PATCH', machine(name), { identity: { type: 'SystemAssigned, UserAssigned' } }));
    await patch({ type: 'UserAssigned', userAssignedIdentities: { [identity('id-b')]: {} } });
    await finish(await upgrade(name));
    const [first, second] = await machinesOf(cloud);
    expect([first.identity.type, Object.keys(first.identity.userAssignedIdentities)]).toEqual([
      'SystemAssigned, UserAssigned',
      [identity('id-a'), identity('id-b')],
    ]);
    expect(Object.keys(second.identity.userAssignedIdentities)).toEqual([identity('id-a')]);
    expect(await cloud.latest()).toBe(`${first.name} true,${second.name} false`);
  });

  test('makes machines, with interfaces, to its capacity, and one less when one is deleted', async () => {
    const cloud = azure(plan);
    const { ask, finish, set, machine } = cloud;
    await finish(await ask('PATCH', set, { sku: { capacity: 3 } }));
    const machines = await machinesOf(cloud);
    expect(machines).toHaveLength(3);
    await finish(await ask('DELETE', machine(machines[0].name)));
    expect((await ask('GET', set)).json.sku.capacity).toBe(2);
    await finish(await ask('DELETE', set));
    expect(await machinesOf(cloud)).toEqual([]);
  });

  test('can be made without a profile, and without machines', async () => {
    const { ask, finish, scaleSet } = azure();
    const reply = await ask('PUT', scaleSet('empty'), { location: 'westeurope', properties: flexible });
    await finish(reply);
    expect([reply.status, (await ask('GET', `${scaleSet('empty')}/virtualMachines`)).json.value]).toEqual([201, []]);
    expect((await ask('PATCH', scaleSet('empty'), { tags: { team: 'web' } })).status).toBe(200);
  });

  test('is made with a profile and an identity', async () => {
    const { ask, finish, instances, scaleSet, network, identity } = azure();
    const block = { type: 'UserAssigned', userAssignedIdentities: { [identity('id-a')]: {} } };
    await finish(await ask('PUT', scaleSet('shop'), { ...body(network('vnet'), flexible), identity: block }));
    const machines = await instances(scaleSet('shop'));
    expect(machines.map((each: { identity: { type: string } }) => each.identity.type)).toEqual([
      'UserAssigned',
      'UserAssigned',
    ]);
  });
});
