/** What a machine shows in one api-version and not in another. */
import { describe, expect, test } from 'vitest';
import { world } from '../../src/simulator/world.ts';
import { asking } from './asking.ts';

const azure = () =>
  asking({ world: world({ virtualMachines: { linux: {}, windows: { image: 'Win2022Datacenter' } } }) });

/** What is there of what came with some version. */
const seen = async (name: string, version: string) => {
  const { ask, machine } = azure();
  const { properties, etag } = (await ask('GET', `${machine(name)}?api-version=${version}`)).json;
  const { linuxConfiguration, windowsConfiguration } = properties.osProfile;
  const { patchSettings } = linuxConfiguration ?? windowsConfiguration;
  const [nic] = properties.networkProfile.networkInterfaces;
  return {
    image: 'exactVersion' in properties.storageProfile.imageReference,
    patches: patchSettings && Object.keys(patchSettings).length,
    disk: 'deleteOption' in properties.storageProfile.osDisk,
    nic: 'deleteOption' in nic.properties,
    time: 'timeCreated' in properties,
    etag: etag !== undefined,
  };
};

describe('a machine', () => {
  test.each([
    ['linux', '2018-06-01', { image: false, patches: undefined, disk: false, nic: false, time: false, etag: false }],
    ['linux', '2020-06-01', { image: true, patches: undefined, disk: false, nic: false, time: false, etag: false }],
    ['windows', '2020-06-01', { image: true, patches: 1, disk: false, nic: false, time: false, etag: false }],
    ['linux', '2021-04-01', { image: true, patches: 2, disk: true, nic: true, time: false, etag: false }],
    ['linux', '2021-11-01', { image: true, patches: 2, disk: true, nic: true, time: true, etag: false }],
    ['linux', '2024-11-01', { image: true, patches: 2, disk: true, nic: true, time: true, etag: true }],
  ])('%s has what its version knows: %s', async (name, version, expected) => {
    expect(await seen(name, version)).toEqual(expected);
  });

  test('that is stopped has an etag in new versions alone', async () => {
    const { ask, finish, machine } = azure();
    await finish(await ask('POST', `${machine('linux')}/powerOff`));
    const keys = async (version: string) =>
      Object.keys((await ask('GET', `${machine('linux')}?api-version=${version}`)).json);
    expect([await keys('2024-11-01'), await keys('2024-03-01')]).toEqual([
      ['name', 'id', 'type', 'location', 'tags', 'properties', 'etag'],
      ['name', 'id', 'type', 'location', 'tags', 'properties'],
    ]);
  });
});
