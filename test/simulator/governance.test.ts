/** What forbids a write whatever the roles: registration, locks, policies, quotas. */
import { describe, expect, test } from 'vitest';
import { world } from '../../src/simulator/world.ts';
import { asking } from './asking.ts';

describe('a resource provider', () => {
  const azure = () => asking({ world: world({ unregisteredProviders: ['Microsoft.ManagedIdentity'] }) });
  const version = 'api-version=2021-04-01';

  test('can be used once it is registered', async () => {
    const { ask, root, identity } = azure();
    const provider = `${root}/providers/Microsoft.ManagedIdentity`;
    const make = async () => (await ask('PUT', identity('id-new'), { location: 'westeurope' })).status;
    expect((await ask('GET', `${provider}?${version}`)).json.registrationState).toBe('NotRegistered');
    expect(await make()).toBe(409);
    expect((await ask('POST', `${provider}/register?${version}`)).json.registrationState).toBe('Registering');
    expect((await ask('GET', `${provider}?${version}`)).json.registrationState).toBe('Registered');
    expect(await make()).toBe(201);
  });

  test('tells its types, their versions, and what it is called in errors', async () => {
    const { ask, root } = azure();
    const { value } = (await ask('GET', `${root}/providers?${version}`)).json;
    expect(value.map(({ namespace }: { namespace: string }) => namespace)).toContain('Microsoft.Compute');
    const { resourceTypes } = (await ask('GET', `${root}/providers/microsoft.compute?${version}`)).json;
    expect(resourceTypes[0]).toMatchObject({
      resourceType: 'virtualMachines',
      apiVersions: expect.arrayContaining(['2024-11-01']),
    });
  });

  test('that is missing names itself in the details of the error', async () => {
    const { ask, identity } = azure();
    const { code, message, details } = (await ask('PUT', identity('id-new'), { location: 'westeurope' })).json.error;
    expect(details).toEqual([{ code, target: 'Microsoft.ManagedIdentity', message }]);
  });
});

describe('a lock', () => {
  const lockOf = (scope: string): string =>
    `${scope}/providers/Microsoft.Authorization/locks/mine?api-version=2020-05-01`;

  test('is put, seen, kept in the world, and taken away', async () => {
    const { ask, group, simulator } = asking({ world: world({ virtualMachines: ['web-1'] }) });
    const mine = lockOf(group('rg-app'));
    const put = await ask('PUT', mine, { properties: { level: 'CanNotDelete', notes: 'Keep it' } });
    expect([put.status, put.json.properties]).toEqual([201, { level: 'CanNotDelete', notes: 'Keep it' }]);
    const later = asking({ world: simulator.world() });
    expect((await later.ask('DELETE', group('rg-app'))).json.error.code).toBe('ScopeLocked');
    expect((await later.ask('DELETE', mine)).status).toBe(200);
    expect((await later.ask('DELETE', group('rg-app'))).status).toBe(202);
  });

  test('against deletion lets changes through, one for reading alone does not', async () => {
    const { ask, machine } = asking({ world: world({ virtualMachines: ['web-1'] }) });
    const change = async () => (await ask('PATCH', machine('web-1'), { tags: {} })).status;
    const lock = (level: string) => ask('PUT', lockOf(machine('web-1')), { properties: { level } });
    await lock('CanNotDelete');
    expect(await change()).toBe(200);
    await lock('ReadOnly');
    expect(await change()).toBe(409);
  });
});

describe('a policy', () => {
  test('tells what it is in the error', async () => {
    const policies = [
      {
        name: 'europe',
        scope: 'rg-app',
        denies: { types: ['Microsoft.ManagedIdentity/userAssignedIdentities'], outside: ['westeurope'] },
      },
    ];
    const { ask, identity } = asking({ world: world({ policies, resourceGroups: ['rg-app', 'rg-free'] }) });
    const make = (group: string, location: string) => ask('PUT', identity('id-new', group), { location });
    const { error } = (await make('rg-app', 'eastus')).json;
    expect(error).toMatchObject({
      target: 'id-new',
      additionalInfo: [{ type: 'PolicyViolation', info: { policyDefinitionName: 'europe' } }],
    });
    expect([(await make('rg-app', 'westeurope')).status, (await make('rg-free', 'eastus')).status]).toEqual([201, 201]);
  });
});

describe('a quota', () => {
  test('counts scale sets by their machines, and lets what shrinks through', async () => {
    const plan = { scaleSets: { web: { instances: 2 } }, quotas: { westeurope: 5 } };
    const { ask, scaleSet } = asking({ world: world(plan) });
    const grow = (capacity: number) => ask('PATCH', scaleSet('web'), { sku: { capacity } });
    expect((await grow(3)).json.error.message).toContain('Current Usage: 4, Additional Required: 2');
    expect([(await grow(1)).status, (await grow(2)).status]).toEqual([200, 200]);
  });

  test('does not stand in the way of a size that is restricted elsewhere', async () => {
    const plan = { scaleSets: ['web'], restrictedSizes: { Standard_B2ms: ['eastus'] } };
    const { ask, scaleSet } = asking({ world: world(plan) });
    expect((await ask('PATCH', scaleSet('web'), { sku: { name: 'Standard_B2ms' } })).status).toBe(200);
  });
});
