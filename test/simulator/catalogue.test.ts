/** What a region offers: sizes, images, and networks to put machines in. */
import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

const compute = '/providers/Microsoft.Compute';

describe('sizes', () => {
  test('are those of a region', async () => {
    const { ask, root } = asking();
    const names = async (region: string) =>
      (await ask('GET', `${root}${compute}/locations/${region}/vmSizes`)).json.value.map(
        (size: { name: string }) => size.name,
      );
    expect(await names('westeurope')).toContain('Standard_NC4as_T4_v3');
    expect(await names('uksouth')).not.toContain('Standard_NC4as_T4_v3');
  });

  test('of a machine are those of its region', async () => {
    const { ask, root, machine } = asking();
    const own = await ask('GET', `${machine('photos-web-1', 'rg-photos')}/vmSizes`);
    const there = await ask('GET', `${root}${compute}/locations/westeurope/vmSizes`);
    expect(own.json).toEqual(there.json);
  });

  test('say cores and memory', async () => {
    const { ask, root } = asking();
    const { value } = (await ask('GET', `${root}${compute}/locations/westus/vmSizes`)).json;
    expect(value).toContainEqual(expect.objectContaining({ name: 'Standard_B2s', numberOfCores: 2, memoryInMB: 4096 }));
  });

  test('are SKUs of every region, which can be filtered', async () => {
    const { ask, root } = asking();
    const all = (await ask('GET', `${root}${compute}/skus`)).json.value;
    const { value } = (await ask('GET', `${root}${compute}/skus?$filter=location eq 'swedencentral'`)).json;
    expect(value.length).toBeLessThan(all.length / 10);
    expect(value[0]).toMatchObject({ resourceType: 'virtualMachines', locations: ['swedencentral'], restrictions: [] });
  });
});

describe('images', () => {
  const publishers = `${compute}/locations/westus/publishers`;

  test('are found from publisher to version', async () => {
    const { ask, root } = asking();
    const names = async (path: string) =>
      (await ask('GET', `${root}${publishers}${path}`)).json.map(({ name }: { name: string }) => name);
    const offer = '/canonical/artifacttypes/vmimage/offers/ubuntuserver';
    expect(await names('')).toContain('Canonical');
    expect(await names('/Canonical/artifacttypes/vmimage/offers')).toContain('UbuntuServer');
    expect(await names(`${offer}/skus`)).toEqual(['16.04.0-LTS', '18.04-LTS']);
    expect(await names(`${offer}/skus/18.04-LTS/versions`)).toHaveLength(1);
  });

  test('say their operating system', async () => {
    const { ask, root } = asking();
    const path = `${publishers}/Canonical/artifacttypes/vmimage/offers/UbuntuServer/skus/18.04-LTS/versions`;
    const [{ name }] = (await ask('GET', `${root}${path}`)).json;
    const { json } = await ask('GET', `${root}${path}/${name}`);
    expect(json.properties.osDiskImage.operatingSystem).toBe('Linux');
  });

  test('that are not there are NotFound', async () => {
    const { ask, root } = asking();
    const { status, json } = await ask('GET', `${root}${publishers}/Nobody/artifacttypes/vmimage/offers`);
    expect([status, json.error.code]).toEqual([404, 'NotFound']);
  });
});

describe('virtual networks', () => {
  const body = (prefix: string) => ({
    location: 'westeurope',
    properties: {
      addressSpace: { addressPrefixes: [prefix] },
      subnets: [{ name: 'default', properties: { addressPrefix: prefix } }],
    },
  });

  test('are created with their subnets', async () => {
    const { ask, network } = asking();
    const path = network('vnet-new', 'rg-photos');
    expect((await ask('PUT', path, body('10.1.0.0/24'))).status).toBe(201);
    expect((await ask('PUT', path, body('10.1.0.0/24'))).status).toBe(200);
    const { json } = await ask('GET', `${path}/subnets/default`);
    expect(json).toMatchObject({ id: `${path}/subnets/default`, properties: { addressPrefix: '10.1.0.0/24' } });
  });

  test('name themselves when a subnet of a network that is not there is asked for', async () => {
    const { ask, network } = asking();
    const { status, json } = await ask('GET', `${network('vnet-none', 'rg-photos')}/subnets/default`);
    expect(status).toBe(404);
    expect(json.error.message).toContain(
      "The Resource 'Microsoft.Network/virtualNetworks/vnet-none' under resource group",
    );
  });

  test('are listed and deleted', async () => {
    const { ask, network, root } = asking();
    const count = async () =>
      (await ask('GET', `${root}/providers/Microsoft.Network/virtualNetworks`)).json.value.length;
    const before = await count();
    expect((await ask('DELETE', network('vnet-web', 'rg-web'))).status).toBe(200);
    expect((await ask('DELETE', network('vnet-web', 'rg-web'))).status).toBe(204);
    expect(await count()).toBe(before - 1);
  });
});
