/** What a caller may do: by the roles that were given, from when they hold, and for as long as a token lives. */
import { describe, expect, test } from 'vitest';
import { callerId } from '../../src/simulator/known-caller.ts';
import { personas } from '../../src/simulator/personas.ts';
import { world } from '../../src/simulator/world.ts';
import { asking } from './asking.ts';
import { bearer } from './bearer.ts';

const vera = bearer(personas.virtualMachineContributor);
const ivan = bearer(personas.identityOperator);
const rosa = bearer(personas.reader);

const contoso = () => {
  const azure = asking();
  const { machine, identity, ask } = azure;
  const target = machine('photos-web-1', 'rg-photos');
  const id = identity('id-photos', 'rg-photos').replace('resourcegroups', 'resourceGroups');
  const assign = (headers: object) =>
    ask('PATCH', target, { identity: { type: 'UserAssigned', userAssignedIdentities: { [id]: {} } } }, headers);
  return { ...azure, target, id, assign };
};

describe('an owner', () => {
  test.each([
    ['whoever has any token', {}],
    ['the person', bearer(personas.owner)],
  ])('is %s', async (_, headers) => {
    expect((await contoso().assign(headers)).status).toBe(200);
  });
});

describe('a persona', () => {
  test.each([
    ['vera', personas.virtualMachineContributor],
    ['Ivan@contoso.onmicrosoft.com', personas.identityOperator],
    ['rosa', personas.reader],
    ['somebody', personas.owner],
  ])('is whoever has the token %s', async (token, id) => {
    const { json } = await contoso().ask('GET', '/v1.0/me?', undefined, { authorization: `Bearer ${token}` });
    expect(json.id).toBe(id);
  });
});

describe('a virtual machine contributor', () => {
  test('enables the system-assigned identity of a machine', async () => {
    const { ask, target } = contoso();
    expect((await ask('PATCH', target, { identity: { type: 'SystemAssigned' } }, vera)).status).toBe(200);
  });

  test('may not assign an identity, which is checked on the identity', async () => {
    const { assign, target, id } = contoso();
    const { status, json, headers } = await assign(vera);
    expect([status, json.error.code, headers['x-ms-failure-cause']]).toEqual([
      403,
      'LinkedAuthorizationFailed',
      'gateway',
    ]);
    expect(json.error.message).toBe(
      `The client 'vera@contoso.onmicrosoft.com' with object id '${personas.virtualMachineContributor}' has permission to perform action 'Microsoft.Compute/virtualMachines/write' on scope '${target}'; however, it does not have permission to perform action 'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action' on the linked scope(s) '${id}' or the linked scope(s) are invalid.`,
    );
  });

  test('may write a machine that has an identity already, since only new links are checked', async () => {
    const { ask, machine } = contoso();
    const api = machine('photos-api', 'rg-photos');
    const { identity } = (await ask('GET', api, undefined, vera)).json;
    expect((await ask('PATCH', api, { identity }, vera)).status).toBe(200);
  });

  test('may assign one once it has the role on that identity', async () => {
    const { ask, assign, id, root } = contoso();
    const name = '11111111-2222-3333-4444-555555555555';
    const role = `${root}/providers/Microsoft.Authorization/roleDefinitions/f1a07417-d97a-45cb-824c-7a7467783830`;
    const properties = { roleDefinitionId: role, principalId: personas.virtualMachineContributor };
    const made = await ask('PUT', `${id}/providers/Microsoft.Authorization/roleAssignments/${name}`, { properties });
    expect([made.status, made.json.properties.principalType]).toEqual([201, 'User']);
    expect((await assign(vera)).status).toBe(200);
  });

  test('makes no groups and no role assignments', async () => {
    const { ask, group, target } = contoso();
    const refused = async (path: string, body: object) => (await ask('PUT', path, body, vera)).json.error;
    const made = await refused(group('rg-new').replace('resourceGroups', 'resourcegroups'), { location: 'westus' });
    expect(made.code).toBe('AuthorizationFailed');
    expect(made.message).toContain(
      "'Microsoft.Resources/subscriptions/resourcegroups/write' over scope '/subscriptions/",
    );
    const path = `${target}/providers/Microsoft.Authorization/roleAssignments/${personas.reader}`;
    expect((await refused(path, {})).message).toContain(
      `'Microsoft.Authorization/roleAssignments/write' over scope '${path}'`,
    );
  });
});

describe('an identity operator', () => {
  test('sees identities, and may not write machines', async () => {
    const { ask, assign, id, target } = contoso();
    expect((await ask('GET', id, undefined, ivan)).status).toBe(200);
    expect((await ask('GET', target, undefined, ivan)).json.error.code).toBe('AuthorizationFailed');
    expect((await assign(ivan)).json.error.message).toContain("'Microsoft.Compute/virtualMachines/write' over scope");
  });
});

describe('a reader', () => {
  test('sees everything and changes nothing', async () => {
    const { ask, target, id } = contoso();
    expect((await ask('GET', target, undefined, rosa)).status).toBe(200);
    const writes = [
      ['PATCH', target],
      ['DELETE', target],
      ['PUT', id],
      ['POST', `${target}/runCommand`],
    ] as const;
    for (const [method, path] of writes) expect((await ask(method, path, {}, rosa)).status).toBe(403);
  });

  test('is told what it may do', async () => {
    const { ask, root } = contoso();
    const { value } = (await ask('GET', `${root}/providers/Microsoft.Authorization/permissions`, undefined, rosa)).json;
    expect(value).toEqual([{ actions: ['*/read'], notActions: [], dataActions: [], notDataActions: [] }]);
  });
});

describe('a caller with a right in one group', () => {
  const azure = () =>
    asking({
      world: world({
        virtualMachines: ['rg-a/web-1', 'rg-b/web-2'],
        callers: { 'pat@contoso.com': [{ role: 'Reader', scope: 'rg-a' }] },
      }),
    });
  const pat = bearer(callerId('pat@contoso.com'));

  test('sees that group alone, in lists too', async () => {
    const { ask, root, machine } = azure();
    const names = async (path: string): Promise<readonly string[]> =>
      (await ask('GET', path, undefined, pat)).json.value.map(
        ({ name, displayName }: Record<string, string>) => name ?? displayName,
      );
    expect(await names(`${root}/providers/Microsoft.Compute/virtualMachines`)).toEqual(['web-1']);
    expect(await names(`${root}/resourceGroups`)).toEqual(['rg-a']);
    expect(await names('/subscriptions')).toEqual(['Contoso Dev']);
    expect((await ask('GET', machine('web-2', 'rg-b'), undefined, pat)).status).toBe(403);
  });

  test('is refused before it is told whether a group exists', async () => {
    const { ask, group } = azure();
    expect((await ask('GET', group('rg-none'), undefined, pat)).status).toBe(403);
  });
});

describe('a token', () => {
  test('of a known caller expires by the simulated clock', async () => {
    const { ask, root, simulator } = asking();
    const expired = Date.parse(simulator.world().clock) / 1000 - 44;
    const { status, json, headers } = await ask('GET', root, undefined, bearer(personas.reader, { exp: expired }));
    expect([status, json.error.code]).toEqual([401, 'ExpiredAuthenticationToken']);
    expect(json.error.message).toBe(
      "The access token expiry UTC time '1/5/2026 8:59:16 AM' is earlier than current UTC time '1/5/2026 9:00:00 AM'.",
    );
    expect(headers['www-authenticate']).toMatch(
      /^Bearer authorization_uri="https:\/\/login\.windows\.net\/[0-9a-f-]{36}", error="invalid_token"/,
    );
  });

  test('of somebody unknown is not looked at further', async () => {
    const { ask, root } = asking();
    const stranger = bearer('99999999-2222-3333-4444-555555555555', { exp: 1 });
    expect((await ask('GET', root, undefined, stranger)).status).toBe(200);
  });
});
