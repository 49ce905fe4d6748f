/** User-assigned identities, from creation to deletion. */
import { describe, expect, test } from 'vitest';
import { world } from '../../src/simulator/world.ts';
import { asking } from './asking.ts';

const azure = () =>
  asking({
    world: world({
      resourceGroups: { 'rg-app': 'westus', 'rg-shared': 'eastus' },
      userAssignedIdentities: ['id-photos', 'rg-shared/id-deploy'],
      virtualMachines: { 'web-1': { identity: { userAssigned: ['id-photos'] } } },
    }),
  });

describe('user-assigned identities', () => {
  test('are created at once, with a relative location and lower-case resourcegroups', async () => {
    const { ask, identity } = azure();
    const path = identity('id-new');
    const { status, headers, json } = await ask('PUT', path, { location: 'westus' });
    expect([status, headers.location]).toEqual([201, path.replace('resourceGroups', 'resourcegroups')]);
    expect(Object.keys(json)).toEqual(['location', 'tags', 'id', 'name', 'type', 'properties']);
    expect(Object.keys(json.properties)).toEqual(['isolationScope', 'tenantId', 'principalId', 'clientId']);
    expect(json).toMatchObject({ id: headers.location, tags: {}, properties: { isolationScope: 'None' } });
  });

  test('keep their principal when they are put again', async () => {
    const { ask, identity } = azure();
    const before = (await ask('GET', identity('id-photos'))).json;
    const { status, headers, json } = await ask('PUT', identity('ID-PHOTOS'), { location: 'westus', tags: { a: 'b' } });
    expect([status, headers.location, json.tags]).toEqual([200, undefined, { a: 'b' }]);
    expect(json.properties).toEqual(before.properties);
  });

  test('put the id first in versions before 2023', async () => {
    const { ask, identity } = azure();
    const { json } = await ask('GET', `${identity('id-photos')}?api-version=2018-11-30`);
    expect(Object.keys(json)).toEqual(['id', 'name', 'type', 'location', 'tags', 'properties']);
    expect(json.properties.isolationScope).toBeUndefined();
  });

  test('are listed by group and by subscription', async () => {
    const { ask, group, root } = azure();
    const path = '/providers/Microsoft.ManagedIdentity/userAssignedIdentities';
    const names = async (scope: string) =>
      (await ask('GET', `${scope}${path}`)).json.value.map(({ name }: { name: string }) => name);
    expect(await names(group('rg-shared'))).toEqual(['id-deploy']);
    expect(await names(root)).toEqual(['id-photos', 'id-deploy']);
  });

  test('are deleted with 200, and with 204 when they are not there', async () => {
    const { ask, identity } = azure();
    expect((await ask('DELETE', identity('id-photos'))).status).toBe(200);
    expect((await ask('DELETE', identity('id-photos'))).status).toBe(204);
    expect((await ask('GET', identity('id-photos'))).json.error.code).toBe('ResourceNotFound');
  });

  test('stay on the machines that hold them when they are deleted, and are refused in later writes', async () => {
    const { ask, identity, machine } = azure();
    await ask('DELETE', identity('id-photos'));
    const { json } = await ask('GET', machine('web-1'));
    expect(Object.keys(json.identity.userAssignedIdentities)).toEqual([identity('id-photos')]);
    const again = await ask('PATCH', machine('web-1'), { identity: json.identity });
    expect([again.status, again.json.error.code]).toEqual([400, 'FailedIdentityOperation']);
  });

  test.each([
    ['another region', 'id-photos', { location: 'eastus' }, 409, 'InvalidResourceLocation'],
    ['a name of two letters', 'id', { location: 'eastus' }, 400, 'InvalidResourceName'],
    ['no such region', 'id-new', { location: 'mars' }, 400, 'LocationNotAvailableForResourceType'],
  ])('are refused: %s', async (_, name, body, status, code) => {
    const { ask, identity } = azure();
    const reply = await ask('PUT', identity(name), body);
    expect([reply.status, reply.json.error.code]).toEqual([status, code]);
  });
});
