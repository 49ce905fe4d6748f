/** What time does to identities: tokens that are kept for a day, principals that stay among the deleted for thirty. */
import { describe, expect, test } from 'vitest';
import type { Options } from '../../src/simulator/simulator.ts';
import { world } from '../../src/simulator/world.ts';
import { asking } from './asking.ts';

const resource = encodeURIComponent('https://management.azure.com/');
const day = 24 * 60 * 60;

const azure = (options: Options = {}) => {
  const here = world({ virtualMachines: { 'web-1': { identity: 'SystemAssigned' } } });
  const { simulator, ask, machine, root, ...rest } = asking({ world: here, ...options });
  const url = `/metadata/identity/oauth2/token?api-version=2018-02-01&resource=${resource}`;
  const token = (): string => {
    const request = { method: 'GET', url, headers: { metadata: 'true' } };
    const { access_token = '' } = (simulator.metadata(machine('web-1'), request)?.body ?? {}) as Record<string, string>;
    return access_token;
  };
  const status = async (bearer: string) =>
    (await ask('GET', machine('web-1'), undefined, { authorization: `Bearer ${bearer}` })).status;
  const allow = async () => {
    const { principalId } = (await ask('GET', machine('web-1'))).json.identity;
    const roleDefinitionId = `${root}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7`;
    const path = `${root}/providers/Microsoft.Authorization/roleAssignments/${principalId}`;
    return ask('PUT', path, { properties: { roleDefinitionId, principalId, principalType: 'ServicePrincipal' } });
  };
  return { simulator, ask, machine, root, token, status, allow, ...rest };
};

describe('a token of a machine', () => {
  test('is the same for a day', () => {
    const { simulator, token } = azure();
    const first = token();
    simulator.advance(day - 60);
    expect(token()).toBe(first);
    simulator.advance(120);
    expect(token()).not.toBe(first);
  });

  test('does not show what its identity was given since', async () => {
    const { simulator, token, status, allow } = azure();
    const first = token();
    simulator.advance(60);
    await allow();
    expect(await status(first)).toBe(403);
    simulator.advance(day);
    expect([await status(first), await status(token())]).toEqual([401, 200]);
  });

  test('is kept in the world', () => {
    const { simulator, token, machine } = azure();
    const first = token();
    const later = asking({ world: simulator.world() }).simulator;
    later.advance(60);
    const url = `/metadata/identity/oauth2/token?api-version=2018-02-01&resource=${resource}`;
    const answer = later.metadata(machine('web-1'), { method: 'GET', url, headers: { metadata: 'true' } });
    expect(answer?.body).toMatchObject({ access_token: first, expires_in: String(day - 60) });
  });

  test('is new each time, and shows everything, where the cache is off', async () => {
    const { simulator, token, status, allow } = azure({ tokenCache: false });
    const first = token();
    simulator.advance(60);
    await allow();
    expect(token()).not.toBe(first);
    expect(await status(first)).toBe(200);
  });
});

describe('a principal', () => {
  const deleted = '/v1.0/directory/deletedItems/microsoft.graph.servicePrincipal';

  test('is among the deleted for thirty days once its identity is gone', async () => {
    const { simulator, ask, machine } = azure();
    const { principalId } = (await ask('GET', machine('web-1'))).json.identity;
    expect((await ask('GET', deleted)).json.value).toEqual([]);
    await ask('PATCH', machine('web-1'), { identity: { type: 'None' } });
    expect((await ask('GET', deleted)).json.value).toMatchObject([{ id: principalId }]);
    expect(simulator.world().principalsDeleted).toHaveProperty(principalId);
    simulator.advance(30 * day);
    expect((await ask('GET', deleted)).json.value).toEqual([]);
  });

  test('has no rights left in a token that it got before', async () => {
    const { simulator, ask, machine, token, status, allow } = azure();
    await allow();
    simulator.advance(60);
    const first = token();
    expect(await status(first)).toBe(200);
    await ask('PATCH', machine('web-1'), { identity: { type: 'None' } });
    expect(await status(first)).toBe(403);
  });
});
