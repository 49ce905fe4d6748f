/** Roles and their assignments, and a principal that is too new to be known. */
import { describe, expect, test } from 'vitest';
import { builtInRole, builtInRoles, privileges } from '../../src/arm/built-in-roles.ts';
import { type Options, simulate } from '../../src/simulator/simulator.ts';
import { world } from '../../src/simulator/world.ts';
import { asking } from './asking.ts';

const azure = (options: Options = {}) => {
  const azure = asking({
    world: world({
      userAssignedIdentities: ['id-photos'],
      virtualMachines: { 'web-1': { identity: 'SystemAssigned' }, 'web-2': {} },
    }),
    ...options,
  });
  const guid = (n: number): string => `88888888-0000-0000-0000-${String(n).padStart(12, '0')}`;
  const path = (scope: string, n?: number): string =>
    `${scope}/providers/Microsoft.Authorization/roleAssignments${n === undefined ? '' : `/${guid(n)}`}`;
  const role = (name: string): string =>
    `${azure.root}/providers/Microsoft.Authorization/roleDefinitions/${builtInRole(name)?.id}`;
  const principal = async (name = 'id-photos'): Promise<string> =>
    (await azure.ask('GET', azure.identity(name))).json.properties.principalId;
  const assign = (scope: string, n: number, roleName: string, properties: object, version = '2022-04-01') =>
    azure.ask('PUT', `${path(scope, n)}?api-version=${version}`, {
      properties: { roleDefinitionId: role(roleName), ...properties },
    });
  return { ...azure, path, role, principal, assign };
};

const codeOf = ({ status, json }: { status: number; json: { error: { code: string } } }) => [status, json.error.code];

describe('built-in roles', () => {
  test('are known by name and by id, each once, least privilege first', () => {
    const ids = builtInRoles.map(({ id }) => id);
    const ranks = builtInRoles.map(({ privilege }) => privileges.indexOf(privilege));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(builtInRole('reader')).toBe(builtInRole('acdd72a7-3385-48ef-bd42-f606fba81ae7'));
  });

  test.each(builtInRoles)('have a GUID, a sentence and something that they allow: $name', role => {
    expect(role.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(role.description).toMatch(/^[A-Z].*\.$/);
    expect(role.actions.length + role.dataActions.length).toBeGreaterThan(0);
  });
});

describe('role definitions', () => {
  test('are found at any scope by a name in any case', async () => {
    const { ask, machine, root, role } = azure();
    for (const scope of ['', root, machine('web-1'), machine('not-there')]) {
      const url = `${scope}/providers/Microsoft.Authorization/roleDefinitions?$filter=roleName eq 'reader'`;
      const { value } = (await ask('GET', url)).json;
      expect(value.map((each: { properties: { roleName: string } }) => each.properties.roleName)).toEqual(['Reader']);
      expect(role('Reader').endsWith(value[0].id)).toBe(true);
    }
  });

  test('are written as Azure writes them', async () => {
    const { ask, role } = azure();
    const { json } = await ask('GET', role('Reader'));
    expect(Object.keys(json)).toEqual(['properties', 'id', 'type', 'name']);
    expect(json.properties).toMatchObject({
      type: 'BuiltInRole',
      assignableScopes: ['/'],
      permissions: [{ actions: ['*/read'], notActions: [], dataActions: [], notDataActions: [] }],
    });
  });

  test('are listed whole with the type, and not at all with another', async () => {
    const { ask, root } = azure();
    const count = async (filter: string) =>
      (await ask('GET', `${root}/providers/Microsoft.Authorization/roleDefinitions?$filter=${filter}`)).json.value
        .length;
    expect(await count("atScope() and type eq 'BuiltInRole'")).toBe(builtInRoles.length);
    expect(await count("type eq 'CustomRole'")).toBe(0);
  });

  test('that are not there are 404', async () => {
    const { ask, root } = azure();
    const none = `${root}/providers/Microsoft.Authorization/roleDefinitions/00000000-0000-0000-0000-000000000001`;
    expect(codeOf(await ask('GET', none))).toEqual([404, 'RoleDefinitionDoesNotExist']);
  });
});

describe('a role assignment', () => {
  test('is answered with 201, with the type of the principal, and without its creator', async () => {
    const { assign, group, principal, role, path } = azure();
    const principalId = await principal();
    const { status, json } = await assign(group('rg-app'), 1, 'Reader', { principalId });
    const [createdBy, scope] = [null, group('rg-app')];
    expect([status, json.id]).toEqual([201, path(scope, 1)]);
    expect(Object.keys(json)).toEqual(['properties', 'id', 'type', 'name']);
    const expected = { roleDefinitionId: role('Reader'), principalId, principalType: 'ServicePrincipal', scope };
    expect(json.properties).toMatchObject({ ...expected, createdBy, condition: null });
  });

  test('names its creator, by the token, when it is read', async () => {
    const { assign, ask, root, path, principal } = azure();
    await assign(root, 1, 'Reader', { principalId: await principal() });
    const { json } = await ask('GET', path(root, 1));
    expect(json.properties.createdBy).toBe(json.properties.updatedBy);
  });

  test('can be made at a subscription, a group, a machine, and at what the simulator does not know', async () => {
    const { assign, root, group, machine, principal } = azure();
    const principalId = await principal();
    const account = `${group('rg-app')}/providers/Microsoft.Storage/storageAccounts/photos`;
    const scopes = [root, group('rg-app'), machine('web-1'), account, `${account}/blobServices/default/containers/raw`];
    for (const [n, scope] of scopes.entries())
      expect((await assign(scope, n, 'Storage Blob Data Reader', { principalId })).status).toBe(201);
  });

  test('is refused at a machine and in a group that are not there', async () => {
    const { assign, group, machine, principal } = azure();
    const principalId = await principal();
    const at = async (scope: string) => codeOf(await assign(scope, 1, 'Reader', { principalId }));
    expect(await at(machine('none'))).toEqual([404, 'ResourceNotFound']);
    expect(await at(group('rg-none'))).toEqual([404, 'ResourceGroupNotFound']);
  });

  test('exists once under one name: put again it is 201, under another name 409', async () => {
    const { assign, root, principal } = azure();
    const properties = { principalId: await principal() };
    const again = async (n: number) => (await assign(root, n, 'Reader', properties)).status;
    expect([await again(1), await again(1), await again(2)]).toEqual([201, 201, 409]);
    expect(codeOf(await assign(root, 2, 'Reader', properties))).toEqual([409, 'RoleAssignmentExists']);
  });

  test('cannot become another: its name is taken at every scope', async () => {
    const { assign, root, group, principal } = azure();
    const properties = { principalId: await principal() };
    await assign(root, 1, 'Reader', properties);
    const refused = [400, 'RoleAssignmentUpdateNotPermitted'];
    expect(codeOf(await assign(group('rg-app'), 1, 'Reader', properties))).toEqual(refused);
    expect(codeOf(await assign(root, 1, 'Owner', properties))).toEqual(refused);
  });

  test('is removed with 200 and its body, then with 204', async () => {
    const { assign, ask, root, path, principal } = azure();
    await assign(root, 1, 'Reader', { principalId: await principal() });
    const [first, second] = [await ask('DELETE', path(root, 1)), await ask('DELETE', path(root, 1))];
    expect([first.status, first.json.id, second.status, second.body]).toEqual([200, path(root, 1), 204, '']);
    expect(codeOf(await ask('GET', path(root, 1)))).toEqual([404, 'RoleAssignmentNotFound']);
  });

  test('stays when its principal is deleted, and goes with its scope', async () => {
    const { assign, ask, root, group, identity, path, principal, finish } = azure();
    const properties = { principalId: await principal() };
    await assign(root, 1, 'Reader', properties);
    await assign(group('rg-app'), 2, 'Reader', properties);
    await ask('DELETE', identity('id-photos'));
    expect((await ask('GET', path(root))).json.value).toHaveLength(2);
    await finish(await ask('DELETE', group('rg-app')));
    expect((await ask('GET', path(root))).json.value).toHaveLength(1);
  });

  test.each([
    [
      'a role that is not there',
      { roleDefinitionId: 'b24988ac-0000-0000-0000-000000000000' },
      'RoleDefinitionDoesNotExist',
    ],
    ['a principal that is not there', { principalId: '00000000-0000-0000-0000-000000000001' }, 'PrincipalNotFound'],
    ['the wrong type', { principalType: 'User' }, 'UnmatchedPrincipalType'],
    ['no GUID', { principalId: 'id-photos' }, 'BadRequestFormat'],
  ])('is refused: %s', async (_, properties, code) => {
    const { assign, root, principal } = azure();
    const reply = await assign(root, 1, 'Reader', { principalId: await principal(), ...properties });
    expect(codeOf(reply)).toEqual([400, code]);
    expect(reply.headers['x-ms-failure-cause']).toBeUndefined();
  });
});

describe('a list of role assignments', () => {
  const listing = async () => {
    const cloud = azure();
    const { ask, assign, root, group, machine, path, principal } = cloud;
    const principalId = await principal();
    const system = (await ask('GET', machine('web-1'))).json.identity.principalId;
    await assign(root, 1, 'Reader', { principalId });
    await assign(group('rg-app'), 2, 'Contributor', { principalId: system });
    await assign(machine('web-1'), 3, 'Reader', { principalId });
    const names = async (scope: string, filter = '') => {
      const { value } = (await ask('GET', `${path(scope)}${filter && `?$filter=${filter}`}`)).json;
      return value.map(({ name }: { name: string }) => Number(name.slice(-1)));
    };
    return { ...cloud, names, principalId, system };
  };

  test('has those at, above and below the scope; with atScope() none below', async () => {
    const { names, root, group, machine } = await listing();
    expect(await names(group('rg-app'))).toEqual([1, 2, 3]);
    expect(await names(group('rg-app'), 'atScope()')).toEqual([1, 2]);
    expect(await names(machine('web-2'))).toEqual([1, 2]);
    expect(await names(root, 'atScope()')).toEqual([1]);
  });

  test('can be of one principal', async () => {
    const { names, root, group, principalId, system } = await listing();
    expect(await names(root, `principalId eq '${principalId.toUpperCase()}'`)).toEqual([1, 3]);
    expect(await names(root, `assignedTo('${system}')`)).toEqual([2]);
    expect(await names(group('rg-app'), `atScope() and assignedTo('${principalId}')`)).toEqual([1]);
  });

  test('refuses loudly a filter that it does not know', async () => {
    const { ask, root, path } = azure();
    const reply = await ask('GET', `${path(root)}?$filter=principalType eq 'User'`);
    expect(codeOf(reply)).toEqual([501, 'NotSimulated']);
  });
});

describe('a new principal', () => {
  const attempts = async (properties: object, options: Options = {}, version?: string) => {
    const { ask, assign, identity, root, simulator } = azure(options);
    const { json } = await ask('PUT', identity('id-new'), { location: 'westeurope' });
    for (let seconds = 0; seconds < 60; seconds++) {
      const { principalId } = json.properties;
      const reply = await assign(root, 1, 'Reader', { principalId, ...properties }, version);
      if (reply.status === 201) return { seconds };
      expect(codeOf(reply)).toEqual([400, 'PrincipalNotFound']);
      expect(reply.json.error.message).toContain(
        `Principal ${principalId.replaceAll('-', '')} does not exist in the directory`,
      );
      simulator.advance(0.9);
    }
    return { seconds: 60 };
  };
  const said = { principalType: 'ServicePrincipal' };

  test('is not found for 14 seconds by an assignment that does not say its type', async () => {
    expect(await attempts({})).toEqual({ seconds: 14 });
  });

  test('is found at once by one that does, unless a delay is asked for', async () => {
    expect(await attempts(said)).toEqual({ seconds: 0 });
    expect(await attempts(said, { replicationDelay: 30 })).toEqual({ seconds: 30 });
    expect(await attempts({}, { replicationDelay: 0 })).toEqual({ seconds: 0 });
  });

  test('cannot be told by its type in 2015-07-01', async () => {
    expect(await attempts(said, {}, '2015-07-01')).toEqual({ seconds: 14 });
  });

  test('stays new in a world that was saved', async () => {
    const { ask, identity, machine, simulator } = azure();
    await ask('PUT', identity('id-new'), { location: 'westeurope' });
    await ask('PATCH', machine('web-2'), { identity: { type: 'SystemAssigned' } });
    const saved = JSON.parse(JSON.stringify(simulator.world()));
    expect(Object.keys(simulate({ world: saved }).world().principalsCreated)).toHaveLength(2);
  });
});

describe('permissions', () => {
  const bearer = (oid: string) => {
    const payload = Buffer.from(JSON.stringify({ oid })).toString('base64url');
    return { authorization: `Bearer a.${payload}.c` };
  };

  test('of a person are those of an owner', async () => {
    const { ask, group } = azure();
    const { json } = await ask('GET', `${group('rg-app')}/providers/Microsoft.Authorization/permissions`);
    expect(json.value).toEqual([{ actions: ['*'], notActions: [], dataActions: [], notDataActions: [] }]);
  });

  test('of an identity are those of its roles, where they hold', async () => {
    const { ask, assign, root, group, machine, principal } = azure();
    const principalId = await principal();
    await assign(machine('web-1'), 1, 'Reader', { principalId });
    const actions = async (scope: string) => {
      const path = `${scope}/providers/Microsoft.Authorization/permissions`;
      const { value } = (await ask('GET', path, undefined, bearer(principalId))).json;
      return value.flatMap((each: { actions: string[] }) => each.actions);
    };
    expect([await actions(root), await actions(group('rg-app')), await actions(machine('web-1'))]).toEqual([
      [],
      [],
      ['*/read'],
    ]);
  });

  test('let the person of the token be a principal of type User', async () => {
    const { ask, path, root, role } = azure();
    const oid = '11111111-2222-3333-4444-555555555555';
    const properties = { roleDefinitionId: role('Reader'), principalId: oid };
    const { json } = await ask('PUT', path(root, 1), { properties }, bearer(oid));
    expect([json.properties.principalType, json.properties.updatedBy]).toEqual(['User', oid]);
  });
});
