/** The packages of the Azure SDK as clients, without a socket. */
import {
  ComputeManagementClient,
  type UserAssignedIdentitiesValue,
  type VirtualMachine,
  type VirtualMachineScaleSet,
} from '@azure/arm-compute';
import { ManagedServiceIdentityClient } from '@azure/arm-msi';
import { ResourceManagementClient } from '@azure/arm-resources';
import { SubscriptionClient } from '@azure/arm-resources-subscriptions';
import { createHttpHeaders, type HttpClient } from '@azure/core-rest-pipeline';
import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/simulator/simulator.ts';
import { world } from '../../src/simulator/world.ts';

const soon = { updateIntervalInMs: 1 };
const location = 'westeurope';

/** The SDK takes null for "remove" on the wire, but not in its types. */
const removal = null as unknown as UserAssignedIdentitiesValue;

const clients = () => {
  const simulator = simulate({
    world: world({
      userAssignedIdentities: ['id-photos', 'id-reports'],
      virtualNetworks: ['vnet-app'],
      scaleSets: { 'web-set': { instances: 2 } },
      virtualMachines: { 'web-1': { identity: { systemAssigned: true, userAssigned: ['id-photos', 'id-reports'] } } },
    }),
  });
  const httpClient: HttpClient = {
    async sendRequest(request) {
      const { method, url, body } = request;
      const headers = request.headers.toJSON();
      const sent = { method, url, headers, ...(typeof body === 'string' && { body }) };
      const response = await simulator.handle(sent);
      return {
        request,
        status: response.status,
        headers: createHttpHeaders(response.headers),
        bodyAsText: response.body,
      };
    },
  };
  const credential = { getToken: async () => ({ token: 'simulated', expiresOnTimestamp: Date.now() + 3_600_000 }) };
  const options = { httpClient, retryOptions: { maxRetries: 0 } };
  const subscription = simulator.world().subscriptions[0]?.id ?? '';
  return {
    group: `subscriptions/${subscription}/resourceGroups/rg-app`,
    subscription,
    subscriptions: new SubscriptionClient(credential, options),
    resources: new ResourceManagementClient(credential, subscription, options),
    identities: new ManagedServiceIdentityClient(credential, subscription, options),
    compute: new ComputeManagementClient(credential, subscription, options),
  };
};

const all = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
};

const newMachine = (group: string): VirtualMachine => ({
  location,
  hardwareProfile: { vmSize: 'Standard_B2s' },
  storageProfile: {
    imageReference: {
      publisher: 'Canonical',
      offer: '0001-com-ubuntu-server-jammy',
      sku: '22_04-lts-gen2',
      version: 'latest',
    },
  },
  osProfile: { computerName: 'web-2', adminUsername: 'azureuser', adminPassword: 'Correct-horse-1' },
  networkProfile: {
    networkApiVersion: '2022-11-01',
    networkInterfaceConfigurations: [
      {
        name: 'web-2-nic',
        primary: true,
        deleteOption: 'Delete',
        ipConfigurations: [
          {
            name: 'ip',
            subnet: { id: `/${group}/providers/Microsoft.Network/virtualNetworks/vnet-app/subnets/default` },
          },
        ],
      },
    ],
  },
});

const newScaleSet = (group: string): VirtualMachineScaleSet => {
  const { osProfile, storageProfile, networkProfile } = newMachine(group);
  const [configuration] = networkProfile?.networkInterfaceConfigurations ?? [];
  const networkInterfaceConfigurations = configuration ? [configuration] : [];
  return {
    location,
    sku: { name: 'Standard_B2s', capacity: 3 },
    upgradePolicy: { mode: 'Manual' },
    orchestrationMode: 'Uniform',
    virtualMachineProfile: {
      osProfile: { ...osProfile, computerNamePrefix: 'web' },
      ...(storageProfile && { storageProfile }),
      networkProfile: { networkInterfaceConfigurations },
    },
  } as VirtualMachineScaleSet;
};

const identityId = (group: string, name: string): string =>
  `/${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`;

describe("Azure's SDK, against the simulator", () => {
  test('lists subscriptions, their regions and their groups', async () => {
    const { subscriptions, resources, subscription } = clients();
    const [first] = await all(subscriptions.subscriptions.list());
    const regions = await all(subscriptions.subscriptions.listLocations(subscription));
    const groups = await all(resources.resourceGroups.list());
    expect([first?.subscriptionId, first?.displayName]).toEqual([subscription, 'Contoso Dev']);
    expect(regions.map(({ displayName }) => displayName)).toContain('West Europe');
    expect(groups.map(({ name }) => name)).toEqual(['rg-app']);
  });

  test('creates, finds and deletes a group', async () => {
    const { resources } = clients();
    const created = await resources.resourceGroups.createOrUpdate('rg-new', { location });
    const there = await resources.resourceGroups.checkExistence('rg-new');
    await resources.resourceGroups.beginDeleteAndWait('rg-new', soon);
    const gone = await resources.resourceGroups.checkExistence('rg-new');
    expect([created.properties?.provisioningState, there.body, gone.body]).toEqual(['Succeeded', true, false]);
  });

  test('creates, lists and deletes an identity', async () => {
    const { identities } = clients();
    const created = await identities.userAssignedIdentities.createOrUpdate('rg-app', 'id-new', { location });
    const names = (await all(identities.userAssignedIdentities.listByResourceGroup('rg-app'))).map(({ name }) => name);
    await identities.userAssignedIdentities.delete('rg-app', 'id-new');
    expect(created.clientId).toMatch(/^[0-9a-f-]{36}$/);
    expect(names).toEqual(['id-photos', 'id-reports', 'id-new']);
    await expect(identities.userAssignedIdentities.get('rg-app', 'id-new')).rejects.toMatchObject({ statusCode: 404 });
  });

  test('creates a network by its id, without the leading slash', async () => {
    const { resources, group } = clients();
    const id = `${group}/providers/Microsoft.Network/virtualNetworks/vnet-new`;
    const properties = {
      addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
      subnets: [{ name: 'default', properties: { addressPrefix: '10.0.0.0/24' } }],
    };
    const model = { location, properties };
    const network = await resources.resources.beginCreateOrUpdateByIdAndWait(id, '2024-05-01', model, soon);
    expect(network.id).toBe(`/${id}`);
  });

  test('creates a machine with its interface and a user-assigned identity', async () => {
    const { compute, group } = clients();
    const id = identityId(group, 'id-photos');
    const identity = { type: 'UserAssigned', userAssignedIdentities: { [id]: {} } } as const;
    const model = { ...newMachine(group), identity };
    const machine = await compute.virtualMachines.createOrUpdate('rg-app', 'web-2', model, soon);
    expect(machine.provisioningState).toBe('Succeeded');
    expect(machine.identity?.userAssignedIdentities?.[id]?.clientId).toMatch(/^[0-9a-f-]{36}$/);
    expect(machine.networkProfile?.networkInterfaces?.[0]?.id).toBe(
      `/${group}/providers/Microsoft.Network/networkInterfaces/web-2-nic`,
    );
  });

  test('removes one identity with null, and the rest with None', async () => {
    const { compute, group } = clients();
    const userAssignedIdentities = { [identityId(group, 'id-photos')]: removal };
    const both = 'SystemAssigned, UserAssigned' as const;
    const update = (identity: NonNullable<VirtualMachine['identity']>) =>
      compute.virtualMachines.update('rg-app', 'web-1', { identity }, soon);
    const one = await update({ type: both, userAssignedIdentities });
    const none = await update({ type: 'None' });
    expect(Object.keys(one.identity?.userAssignedIdentities ?? {})).toEqual([identityId(group, 'id-reports')]);
    expect(none.identity).toBeUndefined();
  });

  test('creates a scale set, gives it an identity, and upgrades its machines', async () => {
    const { compute, group } = clients();
    const { virtualMachineScaleSets: sets, virtualMachineScaleSetVMs: machines } = compute;
    const made = await sets.createOrUpdate('rg-app', 'shop', newScaleSet(group), soon);
    const identity = {
      type: 'UserAssigned',
      userAssignedIdentities: { [identityId(group, 'id-photos')]: {} },
    } as const;
    const changed = await sets.update('rg-app', 'shop', { identity }, soon);
    const before = await all(machines.list('rg-app', 'shop'));
    await sets.updateInstances('rg-app', 'shop', { instanceIds: ['*'] }, soon);
    const after = await all(machines.list('rg-app', 'shop'));
    expect([made.provisioningState, changed.identity?.type]).toEqual(['Succeeded', 'UserAssigned']);
    expect(before.map(({ latestModelApplied }) => latestModelApplied)).toEqual([false, false, false]);
    expect(after.map(each => [each.latestModelApplied, each.identity?.type])).toEqual(
      Array(3).fill([true, 'UserAssigned']),
    );
  });

  test('lists, reads and deletes scale sets', async () => {
    const { compute } = clients();
    const sets = compute.virtualMachineScaleSets;
    expect((await all(sets.list('rg-app'))).map(({ name }) => name)).toEqual(['web-set']);
    expect((await all(sets.listAll())).map(({ sku }) => sku?.capacity)).toEqual([2]);
    const { virtualMachine } = await sets.getInstanceView('rg-app', 'web-set');
    expect(virtualMachine?.statusesSummary).toContainEqual({ code: 'PowerState/running', count: 2 });
    await sets.delete('rg-app', 'web-set', soon);
    await expect(sets.get('rg-app', 'web-set')).rejects.toMatchObject({ statusCode: 404, code: 'ResourceNotFound' });
  });

  test('assigns a role to the identity of a machine, with a generic call', async () => {
    const { compute, resources, group } = clients();
    const { identity } = await compute.virtualMachines.get('rg-app', 'web-1');
    const roles = `subscriptions/${group.split('/')[1]}/providers/Microsoft.Authorization/roleDefinitions`;
    const id = `${group}/providers/Microsoft.Authorization/roleAssignments/88888888-0000-0000-0000-000000000001`;
    const properties = {
      roleDefinitionId: `/${roles}/acdd72a7-3385-48ef-bd42-f606fba81ae7`,
      principalId: identity?.principalId,
    };
    const made = await resources.resources.beginCreateOrUpdateByIdAndWait(id, '2022-04-01', { properties }, soon);
    expect(made.properties).toMatchObject({ principalType: 'ServicePrincipal', scope: `/${group}` });
  });

  test('adds the retired extension to a machine, finds it there, and removes it', async () => {
    const { compute } = clients();
    const name = 'ManagedIdentityExtensionForLinux';
    const where = ['rg-app', 'web-1', name] as const;
    const model = {
      location,
      publisher: 'Microsoft.ManagedIdentity',
      typePropertiesType: name,
      typeHandlerVersion: '1.0',
      settings: { port: 50342 },
    };
    const made = await compute.virtualMachineExtensions.createOrUpdate(...where, model, soon);
    const { value } = await compute.virtualMachineExtensions.list('rg-app', 'web-1');
    const { resources, identity } = await compute.virtualMachines.get('rg-app', 'web-1');
    await compute.virtualMachineExtensions.delete(...where, soon);
    const after = await compute.virtualMachines.get('rg-app', 'web-1');
    expect([made.provisioningState, value?.length, resources?.length]).toEqual(['Succeeded', 1, 1]);
    expect([after.resources, after.identity]).toEqual([undefined, identity]);
  });

  test('deletes a machine and then its group', async () => {
    const { compute, resources } = clients();
    await compute.virtualMachines.delete('rg-app', 'web-1', soon);
    expect(await all(compute.virtualMachines.list('rg-app'))).toEqual([]);
    expect(await all(resources.resources.listByResourceGroup('rg-app'))).toHaveLength(4);
    await resources.resourceGroups.beginDeleteAndWait('rg-app', soon);
    expect(await all(resources.resourceGroups.list())).toEqual([]);
  });

  test('lists machines, sizes, SKUs and image versions', async () => {
    const { compute } = clients();
    const image = ['Canonical', 'UbuntuServer', '18.04-LTS'] as const;
    expect((await all(compute.virtualMachines.listAll())).map(({ name }) => name)).toEqual(['web-1']);
    expect((await all(compute.virtualMachineSizes.list(location))).length).toBeGreaterThan(9);
    expect((await all(compute.resourceSkus.list({ filter: `location eq '${location}'` }))).length).toBeGreaterThan(9);
    expect(await compute.virtualMachineImages.list(location, ...image)).toHaveLength(1);
  });

  test('gets the code and the words of an error', async () => {
    const { compute } = clients();
    await expect(compute.virtualMachines.get('rg-app', 'none')).rejects.toMatchObject({
      statusCode: 404,
      code: 'ResourceNotFound',
      message: expect.stringContaining("The Resource 'Microsoft.Compute/virtualMachines/none' under resource group"),
    });
  });
});
