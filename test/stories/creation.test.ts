/** Making identities and machines, from an empty group or none. */
import { describe, expect, test } from 'vitest';
import type { Workflow } from '../../src/model/workflow.ts';
import { simulate } from '../../src/simulator/simulator.ts';
import { world } from '../../src/simulator/world.ts';
import { workflowById } from '../../src/workflows/workflows.ts';
import { cloudOn, inShort, lookAt, play, playOn } from '../play.ts';

const app = () => simulate({ world: world({ userAssignedIdentities: ['id-a'], virtualMachines: ['web-1'] }) });
const workflow = (id: string) => workflowById(id) as Workflow;

const key = `ssh-ed25519 ${'A'.repeat(68)} you@example`;
const linux = {
  image: 'Ubuntu2204',
  virtualMachine: 'web-2',
  location: 'westeurope',
  size: 'Standard_D2s_v5',
  administrator: 'azureuser',
  authentication: 'ssh',
  sshPublicKey: key,
};

const windows = {
  ...linux,
  image: 'Win2022Datacenter',
  virtualMachine: 'win-1',
  adminPassword: 'correct Horse 7 battery',
};

const machineIn = async (cloud: ReturnType<typeof cloudOn>, resourceGroup: string, name: string) => {
  const azure = await lookAt(cloud);
  const [subscription] = await azure.subscriptions();
  return azure.virtualMachines.get({ subscription: subscription?.id ?? '', resourceGroup, name });
};

describe('a new identity', () => {
  test('is made in a group that exists, and its ids are told', async () => {
    const wizard = play(workflow('create-user-assigned-identity'), app());
    await wizard.answers({ resourceGroup: 'rg-app', userAssignedIdentity: 'id-new' });
    await wizard.plans('= rg-app', '+ id-new');
    const end = await wizard.confirms();
    expect(end.facts.map(({ field }) => field)).toEqual(['account', 'tenant', 'principalId', 'clientId']);
  });

  test('is made in a new group, whose region is asked for', async () => {
    const wizard = play(workflow('create-user-assigned-identity'), app());
    await wizard.answers({ resourceGroup: 'rg-new', resourceGroupLocation: 'uksouth', userAssignedIdentity: 'id-new' });
    await wizard.plans('+ rg-new', '+ id-new');
    expect((await wizard.confirms()).outcome).toBe('completed');
  });

  test.each(['no', 'id.new', '-id', 'a'.repeat(25), 'ïd-new'])('is not called “%s”', async name => {
    const wizard = play(workflow('create-user-assigned-identity'), app());
    const view = await wizard.answers({ resourceGroup: 'rg-app', userAssignedIdentity: name });
    expect(view).toMatchObject({ is: 'question', problem: { code: 'InvalidAnswer' } });
  });
});

describe('a new machine', () => {
  test('has a system-assigned identity, a network and a key', async () => {
    const cloud = cloudOn(app().handle);
    const wizard = playOn(workflow('create-virtual-machine-with-system-assigned-identity'), cloud);
    await wizard.answers({ resourceGroup: 'rg-app', ...linux });
    await wizard.plans('= rg-app', '+ web-2VNET', '+ web-2');
    expect((await wizard.confirms()).outcome).toBe('completed');
    const machine = await machineIn(cloud, 'rg-app', 'web-2');
    expect(machine).toMatchObject({ operatingSystem: 'Linux', administrator: 'azureuser', location: 'westeurope' });
    expect(machine && inShort(machine.identity)).toBe('SystemAssigned');
  });

  test('has a user-assigned identity that is made on the way', async () => {
    const cloud = cloudOn(app().handle);
    const wizard = playOn(workflow('create-virtual-machine-with-user-assigned-identity'), cloud);
    await wizard.answers({
      resourceGroup: 'rg-new',
      resourceGroupLocation: 'westeurope',
      userAssignedIdentity: 'id-new',
      ...windows,
    });
    await wizard.plans('+ rg-new', '+ id-new', '+ win-1VNET', '+ win-1');
    expect((await wizard.confirms()).outcome).toBe('completed');
    const machine = await machineIn(cloud, 'rg-new', 'win-1');
    expect(machine?.operatingSystem).toBe('Windows');
    expect(machine && inShort(machine.identity)).toBe('UserAssigned [id-new]');
  });

  test('asks a Windows administrator for a password, and never for a key', async () => {
    const wizard = play(workflow('create-virtual-machine-with-system-assigned-identity'), app());
    const { adminPassword: _, ...open } = windows;
    const view = await wizard.answers({ resourceGroup: 'rg-app', ...open });
    expect(view).toMatchObject({ is: 'question', field: 'adminPassword', secret: true });
  });

  test('says its password in no command and no plan', async () => {
    const wizard = play(workflow('create-virtual-machine-with-system-assigned-identity'), app());
    const view = await wizard.answers({ resourceGroup: 'rg-app', ...windows });
    expect(view.is).toBe('review');
    expect(JSON.stringify(view)).not.toContain(windows.adminPassword);
    expect(JSON.stringify(view)).toContain('$ADMIN_PASSWORD');
  });

  test.each([
    ['virtualMachine', 'a-name-of-more-than-15'],
    ['administrator', 'admin'],
    ['adminPassword', 'Password1'],
  ])('refuses %s “%s” on Windows', async (field, value) => {
    const wizard = play(workflow('create-virtual-machine-with-system-assigned-identity'), app());
    const view = await wizard.answers({ resourceGroup: 'rg-app', ...windows, [field]: value });
    expect(view).toMatchObject({ is: 'question', field, problem: { code: 'InvalidAnswer' } });
  });

  test('is not made where another one has its name', async () => {
    const wizard = play(workflow('create-virtual-machine-with-system-assigned-identity'), app());
    const view = await wizard.answers({
      resourceGroup: 'rg-app',
      ...linux,
      virtualMachine: 'web-1',
      size: 'Standard_D4s_v5',
    });
    expect(view).toMatchObject({ is: 'failed', problem: { code: 'ExistsWithOtherSettings' } });
  });
});
