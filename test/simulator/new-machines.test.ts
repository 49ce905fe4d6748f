/** Virtual machines that are made: what has to be said, and what Azure adds. */
import { describe, expect, test } from 'vitest';
import { world } from '../../src/simulator/world.ts';
import { asking, type Reply } from './asking.ts';

const azure = () => asking({ world: world({ userAssignedIdentities: ['id-photos'], virtualNetworks: ['vnet-app'] }) });
type Azure = ReturnType<typeof azure>;

const image = {
  publisher: 'Canonical',
  offer: '0001-com-ubuntu-server-jammy',
  sku: '22_04-lts-gen2',
  version: 'latest',
};

const windows = {
  publisher: 'MicrosoftWindowsServer',
  offer: 'WindowsServer',
  sku: '2022-datacenter-g2',
  version: 'latest',
};

const model = ({ network }: Azure) => ({
  location: 'westeurope',
  properties: {
    hardwareProfile: { vmSize: 'Standard_B2s' },
    storageProfile: { imageReference: image },
    osProfile: { computerName: 'web-1', adminUsername: 'azureuser', adminPassword: 'Correct-horse-1' },
    networkProfile: {
      networkApiVersion: '2022-11-01',
      networkInterfaceConfigurations: [
        {
          name: 'web-1-nic',
          properties: {
            primary: true,
            deleteOption: 'Delete',
            ipConfigurations: [
              { name: 'ip', properties: { subnet: { id: `${network('vnet-app')}/subnets/default` } } },
            ],
          },
        },
      ],
    },
  },
});

/** Puts a model, parts of whose properties are replaced. */
const put = (azureNow: Azure, properties: object = {}, more: object = {}): Promise<Reply> => {
  const whole = model(azureNow);
  const body = { ...whole, ...more, properties: { ...whole.properties, ...properties } };
  return azureNow.ask('PUT', azureNow.machine('web-1'), body);
};

describe('a PUT of a new virtual machine', () => {
  test('answers 201 Creating, and 10 seconds to wait', async () => {
    const { status, headers, json } = await put(azure());
    expect([status, json.properties.provisioningState, headers['retry-after']]).toEqual([201, 'Creating', '10']);
    expect(headers['azure-asyncoperation']).toContain(headers['x-ms-request-id']);
  });

  test('never answers the password', async () => {
    const here = azure();
    const { body } = await put(here);
    expect(body).not.toContain('Correct-horse-1');
    expect(JSON.stringify(here.simulator.world())).not.toContain('Correct-horse-1');
  });

  test('makes the interface that it describes', async () => {
    const here = azure();
    const { networkProfile } = (await put(here)).json.properties;
    const id = `${here.group('rg-app')}/providers/Microsoft.Network/networkInterfaces/web-1-nic`;
    expect(networkProfile).toEqual({
      networkInterfaces: [{ id, properties: { primary: true, deleteOption: 'Delete' } }],
    });
    const { json } = await here.ask('GET', id);
    expect(json.properties.virtualMachine).toEqual({ id: here.machine('web-1') });
    expect(json.properties.ipConfigurations[0].properties.privateIPAddress).toBe('10.0.0.4');
  });

  test('is done after forty seconds of polling, and then has its disk', async () => {
    const here = azure();
    const { polls } = await here.finish(await put(here));
    const { provisioningState, storageProfile } = (await here.ask('GET', here.machine('web-1'))).json.properties;
    expect([polls, provisioningState]).toEqual([20, 'Succeeded']);
    expect(storageProfile.osDisk).toMatchObject({
      osType: 'Linux',
      diskSizeGB: 30,
      name: expect.stringMatching(/^web-1_OsDisk_1_/),
    });
  });

  test('shows the principal of the machine at once, and of the user-assigned identity at the end', async () => {
    const here = azure();
    const id = here.identity('id-photos');
    const identity = { type: 'SystemAssigned, UserAssigned', userAssignedIdentities: { [id]: {} } };
    const reply = await put(here, {}, { identity });
    expect(reply.json.identity).toMatchObject({ ...identity, principalId: expect.any(String) });
    await here.finish(reply);
    const { userAssignedIdentities } = (await here.ask('GET', here.machine('web-1'))).json.identity;
    expect(userAssignedIdentities[id].clientId).toEqual(expect.any(String));
  });

  test.each<[string, object, number, string, string]>([
    [
      'a size that is not there',
      { hardwareProfile: { vmSize: 'Standard_B2s_v3' } },
      400,
      'InvalidParameter',
      'The value Standard_B2s_v3 provided for the VM size is not valid. The valid sizes in the current region are: ',
    ],
    [
      'an image that is not there',
      { storageProfile: { imageReference: { ...image, sku: 'x' } } },
      404,
      'PlatformImageNotFound',
      "The platform image 'Canonical:0001-com-ubuntu-server-jammy:x:latest' is not available.",
    ],
    [
      'a weak Linux password',
      { osProfile: { adminUsername: 'me', adminPassword: 'weak' } },
      400,
      'InvalidParameter',
      'must be between 6-72 characters long',
    ],
    [
      'a weak Windows password',
      { osProfile: { adminUsername: 'me', adminPassword: 'weak' }, storageProfile: { imageReference: windows } },
      400,
      'InvalidParameter',
      'must be between 8-123 characters long',
    ],
    [
      'a Linux name with an underscore',
      { osProfile: { computerName: 'a_b', adminUsername: 'me' } },
      400,
      'InvalidParameter',
      'Linux host name cannot exceed 64 characters',
    ],
    [
      'a Windows name of digits',
      { osProfile: { computerName: '123', adminUsername: 'me' }, storageProfile: { imageReference: windows } },
      400,
      'InvalidParameter',
      'Windows computer name cannot be more than 15 characters long',
    ],
    [
      'a reserved user',
      { osProfile: { adminUsername: 'Admin' } },
      400,
      'InvalidParameter',
      'The Admin Username specified is not allowed.',
    ],
    ['no network', { networkProfile: {} }, 400, 'InvalidParameter', "Required parameter 'networkProfile' is missing"],
  ])('is refused for %s', async (_, properties, status, code, words) => {
    const { json, ...reply } = await put(azure(), properties);
    expect([reply.status, json.error.code]).toEqual([status, code]);
    expect(json.error.message).toContain(words);
  });

  test('is refused for a subnet that is not there, and makes nothing', async () => {
    const here = azure();
    await here.ask('DELETE', here.network('vnet-app'));
    const { status, json } = await put(here);
    expect([status, json.error.code]).toEqual([400, 'InvalidResourceReference']);
    expect((await here.ask('GET', `${here.root}/resources`)).json.value).toHaveLength(1);
  });

  test('is refused in another region than the machine that has the name', async () => {
    const here = azure();
    await put(here);
    const { status, json } = await put(here, {}, { location: 'eastus' });
    expect([status, json.error.code]).toEqual([409, 'InvalidResourceLocation']);
  });

  test('refuses an identity without ids', async () => {
    const { json } = await put(azure(), {}, { identity: { type: 'UserAssigned' } });
    expect(json.error.code).toBe('MissingIdentityIds');
  });
});
