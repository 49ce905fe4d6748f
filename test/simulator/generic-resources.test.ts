/** What all resources have, whatever their type: a provider, tags, and the credentials that identities federate with. */
import { describe, expect, test } from 'vitest';
import { world } from '../../src/simulator/world.ts';
import { asking } from './asking.ts';

const azure = () =>
  asking({
    world: world({
      resourceGroups: { 'rg-app': 'westeurope' },
      userAssignedIdentities: ['id-a'],
      virtualMachines: { 'web-1': { tags: { env: 'test' } } },
      virtualNetworks: ['vnet'],
    }),
  });

type Here = ReturnType<typeof azure>;

const version = '?api-version=2024-11-01';

describe('resource providers', () => {
  test('are listed with their types, regions and versions', async () => {
    const { ask, root } = azure();
    const { json } = await ask('GET', `${root}/providers${version}`);
    const namespaces = json.value.map(({ namespace }: { namespace: string }) => namespace);
    expect(namespaces).toEqual([
      'Microsoft.ManagedIdentity',
      'Microsoft.Compute',
      'Microsoft.Network',
      'Microsoft.Resources',
      'Microsoft.Authorization',
    ]);
    const compute = (await ask('GET', `${root}/providers/microsoft.compute${version}`)).json;
    const machines = compute.resourceTypes.find(
      ({ resourceType }: { resourceType: string }) => resourceType === 'virtualMachines',
    );
    expect(machines.apiVersions).toContain('2024-11-01');
    expect(machines.locations).toContain('West Europe');
  });

  test('that are free are registered always, the others until they are unregistered', async () => {
    const { ask, root } = azure();
    const stateAfter = async (namespace: string) => {
      await ask('POST', `${root}/providers/${namespace}/unregister${version}`);
      return (await ask('GET', `${root}/providers/${namespace}${version}`)).json.registrationState;
    };
    expect(await stateAfter('Microsoft.Authorization')).toBe('Registered');
    expect(await stateAfter('Microsoft.Compute')).toBe('NotRegistered');
  });

  test('are described for the tenant too, and say what can be done with identities', async () => {
    const { ask } = azure();
    const { json } = await ask('GET', `/providers/Microsoft.Compute${version}`);
    expect(json).not.toHaveProperty('registrationState');
    expect((await ask('GET', `/providers/Microsoft.Nothing${version}`)).status).toBe(404);
    const operations = (await ask('GET', '/providers/Microsoft.ManagedIdentity/operations?api-version=2023-01-31'))
      .json;
    expect(operations.value).toHaveLength(12);
  });
});

describe('tags', () => {
  const at = (scope: string) => `${scope}/providers/Microsoft.Resources/tags/default${version}`;

  test.each([
    ['Merge', { team: 'a', env: 'live' }, { env: 'live', team: 'a' }],
    ['Replace', { team: 'a' }, { team: 'a' }],
    ['Delete', { env: 'test' }, {}],
    ['Delete', { env: 'another value' }, { env: 'test' }],
  ])('of a machine: %s %j', async (operation, tags, after) => {
    const { ask, machine } = azure();
    const { status, json } = await ask('PATCH', at(machine('web-1')), { operation, properties: { tags } });
    expect([status, json.properties.tags]).toEqual([200, after]);
    expect((await ask('GET', machine('web-1'))).json.tags).toEqual(after);
  });

  test.each([
    ['a group', ({ group }: Here) => group('rg-app')],
    ['an identity', ({ identity }: Here) => identity('id-a')],
    ['a network', ({ network }: Here) => network('vnet')],
  ])('of %s are put, shown and removed, and stand after the region', async (_, path) => {
    const here = azure();
    const scope = path(here);
    await here.ask('PUT', at(scope), { properties: { tags: { a: 'b' } } });
    const keys = Object.keys((await here.ask('GET', scope)).json);
    expect(keys[keys.indexOf('location') + 1]).toBe('tags');
    expect((await here.ask('GET', at(scope))).json.properties.tags).toEqual({ a: 'b' });
    expect((await here.ask('DELETE', at(scope))).status).toBe(200);
    expect((await here.ask('GET', at(scope))).json.properties.tags).toEqual({});
  });

  test('have names that are counted', async () => {
    const { ask, root } = azure();
    const { value } = (await ask('GET', `${root}/tagNames${version}`)).json;
    expect(value[0]).toMatchObject({ tagName: 'env', count: { value: 1 }, values: [{ tagValue: 'test' }] });
  });

  test.each([
    ['what is not there', (here: Here) => here.machine('web-9'), 404, 'ResourceNotFound'],
    ['a group that is not there', (here: Here) => here.group('rg-no'), 404, 'ResourceGroupNotFound'],
    ['a subscription', (here: Here) => here.root, 501, 'NotSimulated'],
  ])('of %s are refused', async (_, path, status, code) => {
    const here = azure();
    const answer = await here.ask('PUT', at(path(here)), { properties: { tags: {} } });
    expect([answer.status, answer.json.error.code]).toEqual([status, code]);
  });

  test('of a network change with PATCH, which changes nothing else', async () => {
    const { ask, network } = azure();
    expect((await ask('PATCH', network('vnet'), { tags: { a: 'b' } })).json.tags).toEqual({ a: 'b' });
    expect((await ask('PATCH', network('vnet'), { properties: {} })).status).toBe(501);
  });
});

describe('federated credentials', () => {
  const properties = { issuer: 'https://example.test', subject: 'repo:a/b', audiences: ['api://AzureADTokenExchange'] };
  const path = (here: Here, name = '') =>
    `${here.identity('id-a')}/federatedIdentityCredentials${name && `/${name}`}?api-version=2024-11-30`;

  test('are put, shown, listed and removed', async () => {
    const here = azure();
    const statuses = [
      (await here.ask('PUT', path(here, 'one'), { properties })).status,
      (await here.ask('PUT', path(here, 'one'), { properties: { ...properties, subject: 'repo:a/c' } })).status,
    ];
    const { json } = await here.ask('GET', path(here, 'ONE'));
    expect([statuses, json.name, json.properties.subject]).toEqual([[201, 200], 'one', 'repo:a/c']);
    expect((await here.ask('GET', path(here))).json.value).toEqual([json]);
    expect((await here.ask('GET', here.identity('id-a'))).json).not.toHaveProperty('federatedCredentials');
    expect((await here.ask('DELETE', path(here, 'one'))).status).toBe(200);
    expect((await here.ask('DELETE', path(here, 'one'))).status).toBe(204);
    expect((await here.ask('GET', path(here, 'one'))).status).toBe(404);
  });

  test.each([
    ['without a subject', 'two', { ...properties, subject: undefined }, 400, 'BadRequest'],
    ['that is there under another name', 'two', properties, 409, 'Conflict'],
    ['with a name too short', 'x', properties, 400, 'InvalidResourceName'],
    ['with an expression', 'two', { ...properties, claimsMatchingExpression: {} }, 501, 'NotSimulated'],
  ])('are refused %s', async (_, name, asked, status, code) => {
    const here = azure();
    await here.ask('PUT', path(here, 'one'), { properties });
    const answer = await here.ask('PUT', path(here, name), { properties: asked });
    expect([answer.status, answer.json.error.code]).toEqual([status, code]);
  });
});
