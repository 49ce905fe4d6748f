/** The world that is given, kept and taken up again: the same seed and requests give the same bytes. */
import { describe, expect, test } from 'vitest';
import { contoso } from '../../src/simulator/contoso.ts';
import type { VirtualMachine } from '../../src/simulator/resource.ts';
import type { ScaleSet } from '../../src/simulator/scale-set.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { type World, world } from '../../src/simulator/world.ts';
import { asking } from './asking.ts';

const machinesOf = ({ resources }: World): readonly VirtualMachine[] =>
  resources.filter((each): each is VirtualMachine => each.type === 'Microsoft.Compute/virtualMachines');

describe('Contoso', () => {
  test('has two subscriptions, groups in several regions, and identities in several groups', () => {
    expect(contoso.subscriptions.map(({ displayName }) => displayName)).toEqual(['Contoso Dev', 'Contoso Production']);
    expect(new Set(contoso.resourceGroups.map(({ location }) => location)).size).toBeGreaterThan(2);
    const identities = contoso.resources.filter(({ type }) => type.endsWith('userAssignedIdentities'));
    expect(new Set(identities.map(({ id }) => id.split('/')[4])).size).toBeGreaterThan(2);
  });

  test('has a machine in every identity state in one group', () => {
    const states = machinesOf(contoso)
      .filter(({ id }) => id.includes('/rg-photos/'))
      .map(
        ({ identity }) => `${identity?.type ?? 'None'} ${Object.keys(identity?.userAssignedIdentities ?? {}).length}`,
      );
    const both = 'SystemAssigned, UserAssigned';
    expect(states).toEqual([
      'None 0',
      'SystemAssigned 0',
      'UserAssigned 1',
      'UserAssigned 2',
      `${both} 1`,
      `${both} 2`,
    ]);
  });

  test('has no id twice, and is plain JSON', () => {
    const ids = contoso.resources.map(({ id }) => id.toLowerCase());
    expect(new Set(ids).size).toBe(ids.length);
    const guids = JSON.stringify(contoso).match(/"(principalId|vmId)":"[^"]*"/g) ?? [];
    const machines = machinesOf(contoso).map(({ properties }) => properties.vmId);
    expect(new Set(machines).size).toBe(machines.length);
    expect(guids.every(each => !each.includes('00000000'))).toBe(true);
    expect(JSON.parse(JSON.stringify(contoso))).toEqual(contoso);
  });
});

describe("Contoso's scale sets", () => {
  const sets = contoso.resources.filter((each): each is ScaleSet => each.type.endsWith('virtualMachineScaleSets'));

  test('are Manual and Automatic, Uniform and Flexible, in every identity state', () => {
    const states = sets.map(({ name, identity, properties: { orchestrationMode, upgradePolicy } }) =>
      [name, orchestrationMode, upgradePolicy.mode, identity?.type ?? 'None'].join(' '),
    );
    expect(states).toEqual([
      'web-front Uniform Manual UserAssigned',
      'web-queue Uniform Automatic SystemAssigned',
      'batch-pool Uniform Manual None',
      'batch-render Uniform Manual SystemAssigned, UserAssigned',
      'batch-flex Flexible Manual UserAssigned',
    ]);
  });

  test('have a machine that is behind, and machines of their own', async () => {
    const { ask, scaleSet } = asking();
    const latest = async (name: string, group: string) =>
      (await ask('GET', `${scaleSet(name, group)}/virtualMachines`)).json.value.map(
        (each: { properties: { latestModelApplied: boolean } }) => each.properties.latestModelApplied,
      );
    expect(await latest('web-front', 'rg-web')).toEqual([false, true, true]);
    expect(await latest('batch-flex', 'rg-batch')).toEqual([true, true]);
  });
});

describe("Contoso's role assignments", () => {
  test('include two whose principal is gone', async () => {
    const { ask, root } = asking();
    const { value } = (await ask('GET', `${root}/providers/Microsoft.Authorization/roleAssignments`)).json;
    const known = JSON.stringify(contoso.resources);
    const orphans = value.filter(
      ({ properties }: { properties: { principalId: string } }) => !known.includes(properties.principalId),
    );
    expect([value.length, orphans.length]).toEqual([8, 2]);
  });

  test('belong to identities that several machines and a scale set share', async () => {
    const { ask, identity } = asking();
    const path = `${identity('id-deploy', 'rg-shared-identities')}/listAssociatedResources`;
    const { value } = (await ask('POST', `${path}?api-version=2022-01-31-preview`)).json;
    const types = value.map(({ type }: { type: string }) => type.split('/')[1]);
    expect(types.filter((type: string) => type === 'virtualmachines').length).toBeGreaterThan(2);
    expect(types.filter((type: string) => type === 'virtualmachinescalesets')).toHaveLength(2);
  });
});

describe("Contoso's legacy machines", () => {
  test.each([
    ['legacy-linux', 'rg-web', 'ManagedIdentityExtensionForLinux'],
    ['legacy-windows', 'rg-batch', 'ManagedIdentityExtensionForWindows'],
  ])('have the retired extension: %s', async (name, group, type) => {
    const { ask, machine } = asking();
    const { resources } = (await ask('GET', machine(name, group))).json;
    expect(resources).toMatchObject([{ name: type, properties: { publisher: 'Microsoft.ManagedIdentity', type } }]);
  });
});

describe('a world', () => {
  test('is described briefly', () => {
    const { resourceGroups, resources } = world({ virtualMachines: ['web-1', 'rg-other/web-2'] });
    expect(resourceGroups.map(({ name }) => name)).toEqual(['rg-app', 'rg-other']);
    expect(machinesOf(world({ virtualMachines: ['web-1'] }))[0]).not.toHaveProperty('identity');
    expect(resources).toHaveLength(4);
  });

  test('gives machines identities by name, by group and name, and by id', () => {
    const userAssignedIdentities = ['id-a', 'rg-b/id-a', 'rg-b/id-b'];
    const plan = (userAssigned: string[]) => ({ 'web-1': { identity: { userAssigned } } });
    const [byName] = machinesOf(world({ userAssignedIdentities, virtualMachines: plan(['id-b', 'rg-b/id-a']) }));
    const ids = Object.keys(byName?.identity?.userAssignedIdentities ?? {});
    const [byId] = machinesOf(world({ userAssignedIdentities, virtualMachines: plan(ids) }));
    expect(ids.map(id => id.split('/resourceGroups/')[1]?.split('/')[0])).toEqual(['rg-b', 'rg-b']);
    expect(byId?.identity).toEqual(byName?.identity);
  });

  test('assigns roles at the subscription, at groups, at its resources and at any other', () => {
    const principal = 'id-a';
    const { roleAssignments } = world({
      userAssignedIdentities: ['id-a'],
      virtualMachines: { 'web-1': { identity: 'SystemAssigned' } },
      roleAssignments: [
        { principal, role: 'Reader' },
        { principal, role: 'Reader', scope: 'rg-app' },
        { principal, role: 'Reader', scope: 'rg-app/web-1' },
        {
          principal: 'web-1',
          role: 'Storage Blob Data Reader',
          scope: 'rg-app/Microsoft.Storage/storageAccounts/logs',
        },
        { formerPrincipal: 'id-old', role: 'Reader' },
      ],
    });
    expect(roleAssignments.map(({ properties }) => properties.scope.split('/').slice(3).join('/'))).toEqual([
      '',
      'resourceGroups/rg-app',
      'resourceGroups/rg-app/providers/Microsoft.Compute/virtualMachines/web-1',
      'resourceGroups/rg-app/providers/Microsoft.Storage/storageAccounts/logs',
      '',
    ]);
  });

  test.each([
    [{ scaleSets: { web: { orchestration: 'Flexible', identity: 'SystemAssigned' } } }, 'web is Flexible'],
    [{ virtualMachines: { 'web-1': { extensions: ['Setup'] } } }, 'There is no VM extension Setup'],
    [{ roleAssignments: [{ principal: 'id-none', role: 'Reader' }] }, 'The world has no identity of id-none'],
    [{ roleAssignments: [{ formerPrincipal: 'x', role: 'King' }] }, 'There is no built-in role King'],
  ] as const)('refuses what cannot be: %j', (plan, message) => {
    expect(() => world(plan)).toThrow(message);
  });

  test('refuses a machine with an identity that it does not have', () => {
    const virtualMachines = { 'web-1': { identity: { userAssigned: ['id-none'] } } };
    expect(() => world({ virtualMachines })).toThrow('The world has no user-assigned identity id-none');
  });

  test('is the same object before and after a simulation', async () => {
    const before = structuredClone(contoso);
    const { ask, machine } = asking();
    await ask('DELETE', machine('photos-api', 'rg-photos'));
    expect(contoso).toEqual(before);
  });
});

describe('the same seed and requests', () => {
  const session = async (seed: number): Promise<string> => {
    const { ask, finish, machine, identity, simulator } = asking({ seed });
    await ask('PUT', identity('id-new', 'rg-photos'), { location: 'westeurope' });
    await finish(await ask('PATCH', machine('photos-web-1', 'rg-photos'), { identity: { type: 'SystemAssigned' } }));
    return JSON.stringify([await ask('GET', machine('photos-web-1', 'rg-photos')), simulator.world()]);
  };

  test('give the same bytes', async () => {
    expect(await session(7)).toBe(await session(7));
  });

  test('give other ids with another seed', async () => {
    expect(await session(7)).not.toBe(await session(8));
  });

  test('give them when they are interleaved', async () => {
    const paths = contoso.resources.map(({ id }) => `${id}?api-version=2024-05-01`);
    const headers = { authorization: 'Bearer x' };
    const all = async () => {
      const { handle } = simulate();
      return Promise.all(paths.map(url => handle({ method: 'GET', url, headers })));
    };
    expect(await all()).toEqual(await all());
  });
});

describe('a long list', () => {
  test('comes in pages', async () => {
    const { ask, root } = asking({
      world: world({ virtualMachines: Array.from({ length: 501 }, (_, i) => `vm-${i}`) }),
    });
    const first = (await ask('GET', `${root}/providers/Microsoft.Compute/virtualMachines`)).json;
    const second = (await ask('GET', first.nextLink)).json;
    expect([first.value.length, second.value.length, second.nextLink]).toEqual([500, 1, undefined]);
  });
});
