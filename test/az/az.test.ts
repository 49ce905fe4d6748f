/** Every az command of the five documents, and its current form, over HTTP. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scratch } from '../scratch.ts';
import { certificateIn } from '../simulator/http/certificate.ts';
import { type Az, azAgainstSimulator, missing } from './az.ts';

const group = 'az-group';
const extension = 'ManagedIdentityExtensionForLinux';
const inGroup = ['-g', group] as const;
const password = ['--admin-username', 'azureuser', '--admin-password', 'An example, never used: 1'] as const;

describe.skipIf(missing)(
  `the Azure CLI, over HTTP${missing ? `: skipped, ${missing}` : ''}`,
  { timeout: 180_000 },
  () => {
    const { folder } = scratch();
    let here: Az;
    const az: Az['az'] = (...words) => here.az(...words);
    const scope = (): string => `/subscriptions/${here.subscription}/resourceGroups/${group}`;
    const machine = (name: string, kind = 'virtualMachines') =>
      here.get(`/resourceGroups/${group}/providers/Microsoft.Compute/${kind}/${name}`, '2024-11-01');
    const identityOf = async (name: string, kind?: string): Promise<readonly string[]> => {
      const { type, userAssignedIdentities = {} } = (await machine(name, kind)).identity ?? {};
      return [type ?? 'None', ...Object.keys(userAssignedIdentities).map(id => id.slice(id.lastIndexOf('/') + 1))];
    };
    const rolesAt = async (at: string, principal: string): Promise<number> => {
      const { value } = await here.get(`${at}/providers/Microsoft.Authorization/roleAssignments`, '2022-04-01');
      return value.filter((each: { properties: { principalId: string } }) => each.properties.principalId === principal)
        .length;
    };

    beforeAll(async () => {
      here = await azAgainstSimulator();
      await az('group', 'create', '-n', group, '-l', 'westeurope');
      for (const name of ['id-one', 'id-two']) await az('identity', 'create', ...inGroup, '-n', name);
    }, 60_000);

    afterAll(() => here?.close());

    test('creates, shows, lists and deletes an identity', async () => {
      await az('identity', 'create', ...inGroup, '-n', 'id-three');
      const { principalId } = await az('identity', 'show', ...inGroup, '-n', 'id-three');
      const names = await az('identity', 'list', ...inGroup, '--query', '[].name');
      await az('identity', 'delete', ...inGroup, '-n', 'id-three');
      expect(principalId).toMatch(/^[0-9a-f-]{36}$/);
      expect(names).toEqual(['id-one', 'id-two', 'id-three']);
      expect(await az('identity', 'list', ...inGroup, '--query', '[].name')).toEqual(['id-one', 'id-two']);
    });

    test('creates a machine with both kinds of identity and a role', async () => {
      const made = ['--image', 'UbuntuLTS', '--generate-ssh-keys', '--assign-identity', '[system]', 'id-one'];
      const granted = ['--role', 'Reader', '--scope', scope()];
      const { identity } = await az('vm', 'create', ...inGroup, '-n', 'vm-both', ...made, ...granted);
      expect(await identityOf('vm-both')).toEqual(['SystemAssigned, UserAssigned', 'id-one']);
      expect(await rolesAt(`/resourceGroups/${group}`, identity.systemAssignedIdentity)).toBe(1);
    });

    test('creates a Windows machine with a user-assigned identity alone', async () => {
      const made = ['--image', 'Win2022Datacenter', ...password, '--assign-identity', 'id-one'];
      const { powerState } = await az('vm', 'create', ...inGroup, '-n', 'vm-user', ...made);
      expect(powerState).toBe('VM running');
      expect(await identityOf('vm-user')).toEqual(['UserAssigned', 'id-one']);
    });

    test('gives a role on one machine to the identity of another', async () => {
      const on = '/providers/Microsoft.Compute/virtualMachines/vm-both';
      const made = ['--image', 'UbuntuLTS', ...password, '--assign-identity'];
      const granted = ['--role', 'Reader', '--scope', `${scope()}${on}`];
      const { identity } = await az('vm', 'create', ...inGroup, '-n', 'vm-system', ...made, ...granted);
      expect(await identityOf('vm-system')).toEqual(['SystemAssigned']);
      expect(await rolesAt(`/resourceGroups/${group}${on}`, identity.systemAssignedIdentity)).toBe(1);
    });

    test('assigns, shows and removes identities of a machine', async () => {
      const vm = [...inGroup, '-n', 'vm-both'];
      await az('vm', 'identity', 'assign', ...vm, '--identities', 'id-two');
      const shown = await az('vm', 'identity', 'show', ...vm);
      expect(Object.keys(shown.userAssignedIdentities)).toHaveLength(2);
      await az('vm', 'identity', 'remove', ...vm, '--identities', 'id-one');
      await az('vm', 'identity', 'remove', ...vm);
      expect(await identityOf('vm-both')).toEqual(['UserAssigned', 'id-two']);
      await az('vm', 'identity', 'remove', ...vm, '--identities', 'id-two');
      expect(await identityOf('vm-both')).toEqual(['None']);
    });

    test('changes the identities of a machine with update --set', async () => {
      const vm = [...inGroup, '-n', 'vm-user'];
      const states: unknown[] = [];
      const set = async (...values: readonly string[]): Promise<void> => {
        await az('vm', 'update', ...vm, '--set', ...values);
        states.push(await identityOf('vm-user'));
      };
      await az('vm', 'identity', 'assign', ...vm);
      await set('identity.type=UserAssigned');
      await az('vm', 'identity', 'assign', ...vm);
      await set('identity.type=SystemAssigned', 'identity.userAssignedIdentities=null');
      await set('identity.type=none');
      expect(states).toEqual([['UserAssigned', 'id-one'], ['SystemAssigned'], ['None']]);
    });

    test('sets and deletes an extension of a machine', async () => {
      const vm = [...inGroup, '--vm-name', 'vm-system', '-n', extension];
      const more = ['--publisher', 'Microsoft.ManagedIdentity', '--version', '1.0', '--settings', '{"port": 50342}'];
      const { provisioningState } = await az('vm', 'extension', 'set', ...vm, ...more);
      const { resources } = await machine('vm-system');
      await az('vm', 'extension', 'delete', ...vm);
      expect([provisioningState, resources.length]).toEqual(['Succeeded', 1]);
      expect((await machine('vm-system')).resources).toBeUndefined();
    });

    test('creates a scale set with both kinds of identity and a role', async () => {
      const made = ['--image', 'UbuntuLTS', ...password, '--upgrade-policy-mode', 'manual'];
      const granted = ['--assign-identity', '[system]', 'id-one', '--role', 'Reader', '--scope', scope()];
      const { vmss } = await az('vmss', 'create', ...inGroup, '-n', 'set-both', ...made, ...granted);
      expect(await identityOf('set-both', 'virtualMachineScaleSets')).toEqual([
        'SystemAssigned, UserAssigned',
        'id-one',
      ]);
      expect(await rolesAt(`/resourceGroups/${group}`, vmss.identity.systemAssignedIdentity)).toBe(1);
    });

    test('creates a Flexible scale set with a user-assigned identity', async () => {
      const made = ['--image', 'UbuntuLTS', ...password, '--orchestration-mode', 'Flexible', '--instance-count', '2'];
      await az('vmss', 'create', ...inGroup, '-n', 'set-flex', ...made, '--assign-identity', 'id-two');
      const machines = await az('vm', 'list', ...inGroup, '--query', '[].identity.type');
      expect(await identityOf('set-flex', 'virtualMachineScaleSets')).toEqual(['UserAssigned', 'id-two']);
      expect(machines.filter((type: string | null) => type === 'UserAssigned')).toHaveLength(2);
    });

    test('assigns, shows and removes identities of a scale set, and upgrades its machines', async () => {
      const set = [...inGroup, '-n', 'set-both'];
      await az('vmss', 'identity', 'assign', ...set, '--identities', 'id-two');
      await az('vmss', 'identity', 'remove', ...set, '--identities', 'id-one');
      const { type } = await az('vmss', 'identity', 'show', ...set);
      const behind = await az('vmss', 'list-instances', ...set, '--query', '[].latestModelApplied');
      await az('vmss', 'update-instances', ...set, '--instance-ids', '*');
      const after = await az('vmss', 'list-instances', ...set, '--query', '[].latestModelApplied');
      expect([type, behind, after]).toEqual(['SystemAssigned, UserAssigned', [false, false], [true, true]]);
      expect(await identityOf('set-both', 'virtualMachineScaleSets')).toEqual([
        'SystemAssigned, UserAssigned',
        'id-two',
      ]);
    });

    test('changes a scale set with update --set, and removes its identities', async () => {
      const set = [...inGroup, '-n', 'set-both'];
      await az('vmss', 'update', ...set, '--set', 'identity.type=UserAssigned');
      const kept = await identityOf('set-both', 'virtualMachineScaleSets');
      await az('vmss', 'identity', 'remove', ...set, '--identities', 'id-two');
      const none = await identityOf('set-both', 'virtualMachineScaleSets');
      await az('vmss', 'identity', 'assign', ...set, '--role', 'Reader', '--scope', scope());
      await az('vmss', 'update', ...set, '--set', 'identity.type=none');
      expect([kept, none]).toEqual([['UserAssigned', 'id-two'], ['None']]);
      expect(await identityOf('set-both', 'virtualMachineScaleSets')).toEqual(['None']);
    });

    test('sets and deletes an extension of a scale set', async () => {
      const set = [...inGroup, '--vmss-name', 'set-both', '-n', extension];
      const more = ['--publisher', 'Microsoft.ManagedIdentity', '--version', '1.0', '--settings', '{"port": 50342}'];
      const names = '[].name';
      const listed = () => az('vmss', 'extension', 'list', ...inGroup, '--vmss-name', 'set-both', '--query', names);
      await az('vmss', 'extension', 'set', ...set, ...more);
      const before = await listed();
      await az('vmss', 'extension', 'delete', ...set);
      expect([before, await listed()]).toEqual([[extension], []]);
    });

    test('stops and starts a machine, and the machines of a scale set', async () => {
      const powerOf = async () => (await az('vm', 'get-instance-view', ...inGroup, '-n', 'vm-system')).instanceView;
      const shown: string[] = [];
      for (const action of ['stop', 'deallocate', 'start', 'restart']) {
        await az('vm', action, ...inGroup, '-n', 'vm-system');
        shown.push((await powerOf()).statuses[1].displayStatus);
      }
      expect(shown).toEqual(['VM stopped', 'VM deallocated', 'VM running', 'VM running']);
      await az('vmss', 'deallocate', ...inGroup, '-n', 'set-both', '--instance-ids', '0');
      const view = await az('vmss', 'get-instance-view', ...inGroup, '-n', 'set-both', '--instance-id', '0');
      expect(view.statuses[1].displayStatus).toBe('VM deallocated');
    });

    test('shows, tags and lists resources of any type by their ids', async () => {
      const vm = [...inGroup, '-n', 'vm-system', '--resource-type', 'Microsoft.Compute/virtualMachines'];
      await az('resource', 'tag', ...vm, '--tags', 'env=test');
      await az(
        'tag',
        'update',
        '--resource-id',
        (await az('resource', 'show', ...vm)).id,
        '--operation',
        'Merge',
        '--tags',
        'a=b',
      );
      const { tags } = await az('resource', 'show', ...vm);
      const names = await az('resource', 'list', '--tag', 'env=test', '--query', '[].name');
      expect([tags, names]).toEqual([{ env: 'test', a: 'b' }, ['vm-system']]);
    });

    test('creates and deletes a federated credential', async () => {
      const credential = [...inGroup, '--identity-name', 'id-two', '-n', 'repository'];
      const trust = ['--issuer', 'https://example.test', '--subject', 'a', '--audiences', 'api://AzureADTokenExchange'];
      await az('identity', 'federated-credential', 'create', ...credential, ...trust);
      const list = () =>
        az('identity', 'federated-credential', 'list', ...inGroup, '--identity-name', 'id-two', '--query', '[].name');
      const before = await list();
      await az('identity', 'federated-credential', 'delete', ...credential, '--yes');
      expect([before, await list()]).toEqual([['repository'], []]);
    });

    test('deploys a template of its own, and forgets it', async () => {
      const template = {
        $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
        contentVersion: '1.0.0.0',
        resources: [
          {
            type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
            apiVersion: '2023-01-31',
            name: "[concat('id-loop-', copyIndex())]",
            location: '[resourceGroup().location]',
            copy: { name: 'identities', count: 2 },
          },
        ],
      };
      const file = join(folder, 'template.json');
      writeFileSync(file, JSON.stringify(template));
      await az('deployment', 'group', 'create', ...inGroup, '-n', 'loop', '--template-file', file);
      await az('deployment', 'group', 'delete', ...inGroup, '-n', 'loop');
      const names = await az('identity', 'list', ...inGroup, '--query', "[?starts_with(name, 'id-loop')].name");
      expect(names).toEqual(['id-loop-0', 'id-loop-1']);
    });

    test('creates, lists and deletes role assignments', async () => {
      const { principalId, clientId } = await az('identity', 'show', ...inGroup, '-n', 'id-two');
      await az('role', 'assignment', 'create', '--assignee', clientId, '--role', 'Reader', '--scope', scope());
      const typed = ['--assignee-object-id', principalId, '--assignee-principal-type', 'ServicePrincipal'];
      await az('role', 'assignment', 'create', ...typed, '--role', 'Contributor', '--scope', scope());
      const listed = ['role', 'assignment', 'list', '--assignee', principalId, '--all', '--query'];
      const roles = await az(...listed, '[].roleDefinitionName');
      await az('role', 'assignment', 'delete', '--assignee', principalId, '--role', 'Reader', '--scope', scope());
      expect([roles, await az(...listed, '[].roleDefinitionName')]).toEqual([
        ['Reader', 'Contributor'],
        ['Contributor'],
      ]);
    });

    test('deletes machines, scale sets and the group', async () => {
      await az('vm', 'delete', ...inGroup, '-n', 'vm-both', '--yes');
      await az('vmss', 'delete', ...inGroup, '-n', 'set-both');
      expect(await az('vm', 'list', ...inGroup, '--query', "[?name=='vm-both']")).toEqual([]);
      await az('group', 'delete', '-n', group, '--yes');
      expect(await az('group', 'exists', '-n', group)).toBe(false);
    });
  },
);

describe.skipIf(missing)('the Azure CLI, over HTTPS', { timeout: 180_000 }, () => {
  const { folder } = scratch();
  let here: Az;

  beforeAll(async () => {
    const { cert, key } = certificateIn(folder);
    here = await azAgainstSimulator(['--tls-cert', cert, '--tls-key', key], { ARM_CA_CERT: cert });
  }, 60_000);

  afterAll(() => here?.close());

  test('checks the certificate, and assigns an identity', async () => {
    const vm = ['-g', 'rg-photos', '-n', 'photos-web-1'];
    await here.az('vm', 'identity', 'assign', ...vm, '--identities', 'id-photos');
    const { type } = await here.az('vm', 'identity', 'show', ...vm);
    expect([here.address.startsWith('https://'), type]).toEqual([true, 'UserAssigned']);
  });
});

/** As installed, with nothing of it replaced, signed in as a machine: older api-versions, and its own pauses between polls. */
describe.skipIf(missing)('the Azure CLI, unmodified', { timeout: 120_000 }, () => {
  const { folder } = scratch();
  let here: Az;

  beforeAll(async () => {
    const { cert, key } = certificateIn(folder);
    here = await azAgainstSimulator(['--tls-cert', cert, '--tls-key', key], { ARM_CA_CERT: cert, AZ_SIM_PURE: '1' });
  }, 60_000);

  afterAll(() => here?.close());

  test('creates a machine with an identity and a role, and gives it another identity', async () => {
    const scope = `/subscriptions/${here.subscription}/resourceGroups/rg-photos`;
    const vm = ['-g', 'rg-photos', '-n', 'vm-pure'];
    const made = ['--image', 'UbuntuLTS', ...password, '--assign-identity', '--role', 'Reader', '--scope', scope];
    await here.az('vm', 'create', ...vm, ...made);
    await here.az('vm', 'identity', 'assign', ...vm, '--identities', 'id-photos');
    await here.az('vm', 'identity', 'remove', ...vm);
    const { type } = await here.az('vm', 'identity', 'show', ...vm);
    expect(type).toBe('UserAssigned');
  });
});
