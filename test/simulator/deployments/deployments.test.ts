/** Deployments of templates: put, followed, validated, cancelled, deleted. */
import { describe, expect, test } from 'vitest';
import { world } from '../../../src/simulator/world.ts';
import { asking } from '../asking.ts';

const secret = 'An example, never used: 1';
const start = () => asking({ world: world({ userAssignedIdentities: ['id-one'], virtualNetworks: ['vnet'] }) });
type Here = ReturnType<typeof start>;

const deploymentAt = ({ group }: Here, name = 'first'): string =>
  `${group('rg-app')}/providers/Microsoft.Resources/deployments/${name}`;

const deploy = ({ ask, ...here }: Here, template: object, parameters = {}, name?: string) =>
  ask('PUT', `${deploymentAt(here as Here, name)}?api-version=2024-11-01`, {
    properties: { mode: 'incremental', template, parameters },
  });

const address = (name: string, more = {}) => ({
  type: 'Microsoft.Network/publicIPAddresses',
  apiVersion: '2022-01-01',
  name,
  location: 'westeurope',
  properties: { publicIPAllocationMethod: 'Static', dnsSettings: null },
  ...more,
});

/** As `az vm create` writes it: the role assignment first, nulls, `publicIpAddresses` in another case. */
const machine = (here: Here) => ({
  parameters: { adminPassword: { type: 'securestring' } },
  variables: {},
  resources: [
    {
      name: 'a0000004-0000-4000-8000-000000000004',
      type: 'Microsoft.Authorization/roleAssignments',
      apiVersion: '2015-07-01',
      dependsOn: ['Microsoft.Compute/virtualMachines/web-1'],
      properties: {
        roleDefinitionId: `${here.root}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7`,
        principalId: `[reference('${here.machine('web-1')}', '2019-07-01', 'Full').identity.principalId]`,
      },
    },
    {
      type: 'Microsoft.Network/networkInterfaces',
      apiVersion: '2015-06-15',
      name: 'web-1-nic',
      location: 'westeurope',
      dependsOn: ['Microsoft.Network/publicIpAddresses/web-1-ip'],
      properties: {
        ipConfigurations: [{ name: 'ip', properties: { subnet: { id: `${here.network('vnet')}/subnets/default` } } }],
      },
    },
    address('web-1-ip'),
    {
      type: 'Microsoft.Compute/virtualMachines',
      apiVersion: '2024-11-01',
      name: 'web-1',
      location: 'westeurope',
      dependsOn: ['Microsoft.Network/networkInterfaces/web-1-nic'],
      properties: {
        hardwareProfile: { vmSize: 'Standard_B2s' },
        networkProfile: {
          networkInterfaces: [{ id: "[resourceId('Microsoft.Network/networkInterfaces', 'web-1-nic')]" }],
        },
        storageProfile: {
          osDisk: { createOption: 'fromImage', name: null, managedDisk: { storageAccountType: null } },
          imageReference: { publisher: 'Canonical', offer: 'UbuntuServer', sku: '18.04-LTS', version: 'latest' },
        },
        osProfile: {
          computerName: 'web-1',
          adminUsername: 'azureuser',
          adminPassword: "[parameters('adminPassword')]",
        },
      },
      identity: { type: 'SystemAssigned,UserAssigned', userAssignedIdentities: { [here.identity('id-one')]: {} } },
    },
  ],
  outputs: { VMName: { type: 'string', value: "[reference('web-1').osProfile.computerName]" } },
});

const follow = async ({ ask }: Here, url: string) => {
  const seen: string[] = [];
  for (;;) {
    const { json } = await ask('GET', url);
    seen.push(json.status);
    if (json.status !== 'Running' && json.status !== 'Accepted') return { seen, last: json };
  }
};

describe('a deployment', () => {
  test('makes a machine, and gives its identity a role once it is there', async () => {
    const here = start();
    const { status, headers, json } = await deploy(here, machine(here), { adminPassword: { value: secret } });
    const { seen } = await follow(here, headers['azure-asyncoperation'] ?? '');
    const { properties } = (await here.ask('GET', deploymentAt(here))).json;
    const { identity } = (await here.ask('GET', here.machine('web-1'))).json;
    const { value } = (
      await here.ask('GET', `${here.group('rg-app')}/providers/Microsoft.Authorization/roleAssignments`)
    ).json;
    expect([status, json.properties.provisioningState, seen.at(-1)]).toEqual([201, 'Accepted', 'Succeeded']);
    expect(seen.length).toBeGreaterThan(1);
    expect(value[0].properties.principalId).toBe(identity.principalId);
    expect(properties.outputs).toEqual({ vmName: { type: 'String', value: 'web-1' } });
    expect(properties.outputResources).toHaveLength(4);
  });

  test('shows no secret, and keeps none in the world', async () => {
    const here = start();
    const { body } = await deploy(here, machine(here), { adminPassword: { value: secret } });
    expect(JSON.parse(body).properties.parameters).toEqual({ adminPassword: { type: 'SecureString' } });
    expect(JSON.stringify(here.simulator.world())).not.toContain(secret);
  });

  test('goes on in a world that was saved while it ran', async () => {
    const here = start();
    const { headers } = await deploy(here, machine(here), { adminPassword: { value: secret } });
    const later = asking({ world: here.simulator.world() });
    const { seen } = await follow(later, headers['azure-asyncoperation'] ?? '');
    expect([seen[0], seen.at(-1)]).toEqual(['Running', 'Succeeded']);
  });

  test('tells what waits for what, as Azure does', async () => {
    const here = start();
    const { json } = await deploy(here, machine(here), { adminPassword: { value: secret } });
    const [assignment, networkInterface] = json.properties.dependencies;
    expect(assignment.dependsOn.map((each: { apiVersion?: string }) => each.apiVersion)).toEqual([
      undefined,
      '2019-07-01',
    ]);
    expect(networkInterface.dependsOn[0].resourceName).toBe('web-1-ip');
    expect(json.properties.providers[0]).toEqual({
      namespace: 'Microsoft.Authorization',
      resourceTypes: [{ resourceType: 'roleAssignments', locations: [null] }],
    });
  });

  test('fails with what a provider refused, and leaves what depends on it', async () => {
    const here = start();
    const template = { resources: [address('one', { location: 'atlantis' }), address('two', { dependsOn: ['one'] })] };
    const { headers } = await deploy(here, template);
    const { last } = await follow(here, headers['azure-asyncoperation'] ?? '');
    const { value } = (await here.ask('GET', `${deploymentAt(here)}/operations?api-version=2024-11-01`)).json;
    expect([last.status, last.error.code, last.error.target]).toEqual([
      'Failed',
      'DeploymentFailed',
      deploymentAt(here),
    ]);
    expect(last.error.details[0].code).toBe('LocationNotAvailableForResourceType');
    expect(value.map((each: { properties: object }) => each.properties)).toMatchObject([
      { provisioningState: 'Failed' },
    ]);
  });

  test.each([
    ['an unknown function', { resources: [address("[shout('a')]")] }, "The template function 'shout' is not valid"],
    [
      'a circle',
      { resources: [address('a', { dependsOn: ['b'] }), address('b', { dependsOn: ['a'] })] },
      'Circular dependency',
    ],
    [
      'an unknown dependency',
      { resources: [address('a', { dependsOn: ['b'] })] },
      "The resource 'b' is not defined in the template",
    ],
    [
      'a missing parameter',
      { parameters: { a: { type: 'string' } }, resources: [] },
      "The value for the template parameter 'a' is not provided",
    ],
    ['two of one name', { resources: [address('a'), address('A')] }, 'is defined multiple times'],
    ['no api-version', { resources: [{ ...address('a'), apiVersion: '' }] }, "has no 'apiVersion'"],
    ['a name of other segments', { resources: [address('a/b')] }, 'incorrect segment lengths'],
  ])('is refused for %s', async (_, template, words) => {
    const here = start();
    const { status, json } = await deploy(here, template);
    expect([status, json.error.code]).toEqual([400, 'InvalidTemplate']);
    expect(json.error.message).toContain(words);
    expect((await here.ask('GET', deploymentAt(here))).status).toBe(404);
  });

  test.each([
    ['complete mode', { mode: 'Complete', template: {} }],
    ['a linked template', { templateLink: { uri: 'https://example.com' } }],
    [
      'a serial loop',
      { template: { resources: [address("[concat('a', copyIndex())]", { copy: { count: 2, mode: 'serial' } })] } },
    ],
    ['another provider inside a resource', { template: { resources: [address('a', { resources: [address('b')] })] } }],
  ])('says that %s is not simulated', async (_, properties) => {
    const here = start();
    expect((await here.ask('PUT', deploymentAt(here), { properties })).status).toBe(501);
  });

  test('is not replaced while it runs, and is afterwards', async () => {
    const here = start();
    const { headers } = await deploy(here, machine(here), { adminPassword: { value: secret } });
    const { status, json } = await deploy(here, { resources: [] });
    await follow(here, headers['azure-asyncoperation'] ?? '');
    expect([status, json.error.code]).toEqual([409, 'DeploymentActive']);
    expect((await deploy(here, { resources: [] })).status).toBe(200);
  });

  test('unrolls a loop, which others can wait for by its name', async () => {
    const here = start();
    const loop = address("[concat('ip-', copyIndex(1))]", { copy: { name: 'ips', count: 3 } });
    const { headers } = await deploy(here, { resources: [address('last', { dependsOn: ['ips'] }), loop] });
    await follow(here, headers['azure-asyncoperation'] ?? '');
    const { properties } = (await here.ask('GET', deploymentAt(here))).json;
    const made = properties.outputResources.map(({ id }: { id: string }) => id.slice(id.lastIndexOf('/') + 1));
    expect(made).toEqual(['ip-1', 'ip-2', 'ip-3', 'last']);
    expect(properties.dependencies[0].dependsOn).toHaveLength(3);
  });

  test('makes what stands inside another resource', async () => {
    const here = start();
    const inner = { type: 'federatedIdentityCredentials', apiVersion: '2024-11-30', name: 'one' };
    const properties = { issuer: 'https://example.test', subject: 'a', audiences: ['b'] };
    const identity = {
      type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
      apiVersion: '2024-11-30',
      name: 'id-one',
      location: 'westeurope',
      resources: [{ ...inner, properties, dependsOn: ['id-one'] }],
    };
    const { headers } = await deploy(here, { resources: [identity] });
    await follow(here, headers['azure-asyncoperation'] ?? '');
    const found = await here.ask(
      'GET',
      `${here.identity('id-one')}/federatedIdentityCredentials/one?api-version=2024-11-30`,
    );
    expect(found.json.properties).toEqual(properties);
  });

  test('is cancelled while it runs: what was begun goes on, nothing else is', async () => {
    const here = start();
    await deploy(here, machine(here), { adminPassword: { value: secret } });
    const cancelling = () => here.ask('POST', `${deploymentAt(here)}/cancel`);
    expect((await cancelling()).status).toBe(204);
    here.simulator.advance(600);
    const { properties } = (await here.ask('GET', deploymentAt(here))).json;
    expect([properties.provisioningState, (await cancelling()).json.error.code]).toEqual([
      'Canceled',
      'DeploymentCannotBeCancelled',
    ]);
    const { value } = (
      await here.ask('GET', `${here.group('rg-app')}/providers/Microsoft.Authorization/roleAssignments`)
    ).json;
    expect(value).toEqual([]);
    expect(JSON.stringify(here.simulator.world())).not.toContain(secret);
  });

  test('is forgotten, and what it made stays', async () => {
    const here = start();
    const { headers } = await deploy(here, { resources: [address('one')] });
    await follow(here, headers['azure-asyncoperation'] ?? '');
    const removed = await here.ask('DELETE', deploymentAt(here));
    expect([removed.status, (await here.finish(removed)).last.status]).toEqual([202, 204]);
    expect((await here.ask('GET', deploymentAt(here))).status).toBe(404);
    expect((await here.ask('DELETE', deploymentAt(here))).status).toBe(204);
    expect(here.simulator.world().resources.some(({ name }) => name === 'one')).toBe(true);
  });

  test('has its status where it was put, in the same letters', async () => {
    const here = start();
    const path = deploymentAt(here).replace('resourceGroups', 'resourcegroups');
    const properties = { mode: 'incremental', template: { resources: [] } };
    const { headers } = await here.ask('PUT', `${path}?api-version=2024-11-01`, { properties });
    expect(headers['azure-asyncoperation']).toContain(`${path}/operationStatuses/`);
  });

  test('is validated without making anything', async () => {
    const here = start();
    const before = here.simulator.world().resources.length;
    const body = { properties: { mode: 'incremental', template: { resources: [address('a')] } } };
    const { status, json } = await here.ask('POST', `${deploymentAt(here)}/validate`, body);
    expect([status, json.properties.provisioningState]).toEqual([200, 'Succeeded']);
    expect(here.simulator.world().resources).toHaveLength(before);
  });

  test('goes with its group', async () => {
    const here = start();
    await deploy(here, { resources: [] });
    await here.finish(await here.ask('DELETE', here.group('rg-app')));
    expect(here.simulator.world().deployments).toEqual([]);
  });
});
