/** Where each cloud is, for whom its tokens are, and what the command line makes of it. */
import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { clouds, scopeFor } from '../../src/arm/clouds.ts';
import { connect } from '../../src/azure/connect.ts';
import { inProcess } from '../../src/azure/in-process.ts';
import { type CloudOptions, cloudPlaceOf, withCloudOptions } from '../../src/commands/options/cloud-options.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { lookAt } from '../play.ts';

const given = (...options: readonly string[]) =>
  cloudPlaceOf(withCloudOptions(new Command().exitOverride()).parse(options, { from: 'user' }).opts<CloudOptions>());

/** Every scope that is asked for, and every host, while everything of the port is read. */
const seenIn = async (place: ReturnType<typeof given>) => {
  const [scopes, hosts] = [new Set<string>(), new Set<string>()];
  const simulator = simulate();
  const getToken = async (asked: string | string[]) => {
    for (const each of [asked].flat()) scopes.add(each);
    return { token: 'a.b.c', expiresOnTimestamp: Date.now() + 3_600_000 };
  };
  const way = { id: 'simulator', label: '', hint: '', open: async () => ({ getToken }) };
  const heard = inProcess(request => {
    hosts.add(new URL(request.url).origin);
    return simulator.handle(request);
  });
  const azure = await lookAt(connect({ place, httpClient: heard, pollEvery: 1, ways: [way] }));
  const [{ id: subscription } = { id: '' }] = await azure.subscriptions();
  await azure.virtualMachines.list({ subscription });
  await azure.identities.list({ subscription });
  await azure.resourceGroups.list({ subscription });
  await azure.roleAssignments.list(`/subscriptions/${subscription}`);
  await azure.principals(['6f0f5c4e-0000-0000-0000-000000000000']);
  return { scopes: [...scopes].sort(), hosts: [...hosts].sort() };
};

describe('a cloud', () => {
  test.each(clouds.map(place => [place.name, place] as const))(
    '%s is asked at its own addresses alone',
    async (_, place) => {
      const { scopes, hosts } = await seenIn(place);
      expect(hosts).toEqual([place.graph, place.resourceManager].sort());
      expect(scopes).toEqual([`${place.graph}/.default`, `${place.resourceManager}/.default`].sort());
    },
  );

  test('of one’s own has the audience that it is given', async () => {
    const place = given(
      '--arm-endpoint',
      'https://arm.stack.example/',
      '--audience',
      'https://management.stack.example/tenant/',
    );
    const { scopes, hosts } = await seenIn(place);
    expect(hosts).toEqual(['https://arm.stack.example']);
    expect(scopes).toContain('https://management.stack.example/tenant/.default');
  });

  test('is named on the command line, and its addresses replaced one by one', () => {
    expect(given('--cloud', 'us-government').authority).toBe('https://login.microsoftonline.us');
    expect(given('--cloud', 'china', '--authority-host', 'https://login.example').graph).toMatch(/chinacloudapi/);
    expect(given()).toBe(clouds[0]);
  });

  test('is never asked without TLS', () => {
    const silent = withCloudOptions(new Command().exitOverride().configureOutput({ writeErr: () => undefined }));
    expect(() => silent.parse(['--arm-endpoint', 'http://127.0.0.1'], { from: 'user' })).toThrow(/https:/);
  });

  test('keeps the audience of another path', () => {
    const place = given('--arm-endpoint', 'https://arm.example', '--audience', 'https://a.example/b');
    expect(scopeFor(place, 'https://arm.example/subscriptions')).toBe('https://a.example/b/.default');
  });
});
