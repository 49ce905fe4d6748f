/** Every way in that any provider has, asked for what must be refused. */
import { describe, expect, test } from 'vitest';
import { providers } from '../../src/simulator/providers/all.ts';
import { world } from '../../src/simulator/world.ts';
import { asking } from './asking.ts';

const plan = {
  userAssignedIdentities: ['id-a'],
  virtualMachines: { 'web-1': { identity: 'SystemAssigned', extensions: ['CustomScript'] } },
  virtualNetworks: ['vnet'],
  scaleSets: ['web'],
} as const;

const azure = () => asking({ world: world(plan), throttling: false });

const values = (subscription: string): Readonly<Record<string, string>> => ({
  subscription,
  resourceGroup: 'rg-app',
  location: 'westeurope',
  scope: `/subscriptions/${subscription}/resourceGroups/rg-app`,
});

/** Every way in, with names for its placeholders; what is named need not exist. */
const routes = providers.flatMap(({ namespace, types }) =>
  types.flatMap(({ type, versions, routes: ways }) =>
    Object.keys(ways).map(way => {
      const [method = '', path = ''] = way.split(' ');
      return { way, method, path, versions, type: `${namespace}/${type}` };
    }),
  ),
);

const pathIn = (path: string, subscription: string): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values(subscription)[name] ?? 'web-1');

const versioned = routes.filter(({ versions }) => versions.length);
const refusals = ['NoRegisteredProviderFound', 'InvalidResourceType', 'InvalidApiVersionParameter'];

describe('every way in', () => {
  test('is of a provider that is known', () => {
    expect(new Set(routes.map(({ type }) => type.split('/')[0])).size).toBeGreaterThan(5);
    expect(versioned.length).toBeGreaterThan(60);
  });

  test.each(versioned)('refuses a version that its type does not have: $way', async ({ method, path }) => {
    const { ask, subscription } = azure();
    for (const version of ['1999-01-01', '2099-01-01', '2024-11-01-nonsense']) {
      const { status, json, body, headers } = await ask(
        method,
        `${pathIn(path, subscription)}?api-version=${version}`,
        {},
      );
      expect([400, 404]).toContain(status);
      if (method !== 'HEAD') expect(refusals).toContain(json.error.code);
      else expect(body).toBe('');
      expect(headers['x-ms-failure-cause']).toBe('gateway');
    }
  });

  test.each(versioned)('wants a version: $way', async ({ method, path }) => {
    const { ask, subscription } = azure();
    const { status } = await ask(method, `${pathIn(path, subscription)}?api-version=`, {});
    expect(status).toBe(400);
  });

  test.each(versioned.filter(({ method }) => method === 'GET'))(
    'takes every version of its type: $way',
    async ({ path, versions }) => {
      const { ask, subscription } = azure();
      for (const version of versions) {
        const { json } = await ask('GET', `${pathIn(path, subscription)}?api-version=${version}`);
        expect(refusals).not.toContain(json?.error?.code);
      }
    },
  );

  test.each(routes)('refuses loudly what goes on behind it: $way', async ({ method, path }) => {
    const { ask, subscription } = azure();
    const beyond = `${pathIn(path, subscription)}/something/that/nobody/has`;
    const { status, json, headers } = await ask(
      method === 'HEAD' ? 'GET' : method,
      `${beyond}?api-version=2024-11-01`,
      {},
    );
    expect([status, json.error.code, headers['x-ms-failure-cause']]).toEqual([501, 'NotSimulated', 'simulator']);
  });

  test.each(routes)('refuses loudly methods that it does not have: $way', async ({ path }) => {
    const { ask, subscription } = azure();
    const { status } = await ask('OPTIONS', `${pathIn(path, subscription)}?api-version=2024-11-01`);
    expect(status).toBe(501);
  });
});

describe('a write', () => {
  const location = 'westeurope';
  const unknown = { somethingNew: { deep: true } };

  test.each([
    ['a machine', 'PATCH', (here: ReturnType<typeof azure>) => here.machine('web-1'), unknown],
    ['a machine, in its properties', 'PATCH', here => here.machine('web-1'), { properties: unknown }],
    ['a scale set', 'PATCH', here => here.scaleSet('web'), unknown],
    ['an identity', 'PUT', here => here.identity('id-a'), { location, ...unknown }],
    ['an identity, in its properties', 'PUT', here => here.identity('id-a'), { location, properties: unknown }],
    [
      'an identity, isolated',
      'PUT',
      here => here.identity('id-a'),
      { location, properties: { isolationScope: 'Regional' } },
    ],
    ['a group', 'PUT', here => here.group('rg-new'), { location, ...unknown }],
  ] as readonly [string, string, (here: ReturnType<typeof azure>) => string, object][])(
    'refuses loudly what it does not know: %s',
    async (_, method, path, body) => {
      const here = azure();
      const { status, json } = await here.ask(method, path(here), body);
      expect([status, json.error.code]).toEqual([501, 'NotSimulated']);
    },
  );
});
