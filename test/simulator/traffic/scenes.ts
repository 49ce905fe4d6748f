/** What there was before each recording began: the group with its tags, and what was made by requests that were not kept. */
import type { NetworkInterface, Resource, ResourceGroup, Tags } from '../../../src/simulator/resource.ts';
import type { Options } from '../../../src/simulator/simulator.ts';
import type { SubscriptionPlan } from '../../../src/simulator/subscription-plan.ts';
import { type World, world } from '../../../src/simulator/world.ts';
import { interactionsOf } from './fixture.ts';

interface Scene {
  /** The group's name and region. */
  readonly group?: readonly [name: string, location: string];
  readonly plan?: SubscriptionPlan;
  /** What is called otherwise here: a size, an image or a prefix that this world does not have. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** How long the directory took, in seconds. */
  readonly replicationDelay?: number;
  /** Names of network interfaces that machines connect to. */
  readonly interfaces?: readonly string[];
  /** Requests that were not kept, by the number of the one that they come before: what is kept shows what they did. */
  readonly unkept?: Readonly<Record<number, Unkept>>;
}

/** `operation`: as the recording calls the one that the request began. */
export interface Unkept {
  readonly method: string;
  /** Below the group. */
  readonly path: string;
  readonly body: object;
  readonly operation: string;
}

const enablingAccess: Omit<Unkept, 'operation'> = {
  method: 'PUT',
  path: 'providers/Microsoft.Compute/virtualMachines/vm-state-mod/extensions/enablevmaccess',
  body: {
    location: 'eastus',
    properties: {
      publisher: 'Microsoft.OSTCExtensions',
      type: 'VMAccessForLinux',
      typeHandlerVersion: '1.5',
      autoUpgradeMinorVersion: false,
      settings: {},
    },
  },
};

/** Debian 10 is an image of old documents, Debian 11 one of today. */
const debian = { '"debian-10"': '"debian-11"', '"sku": "10"': '"sku": "11-backports-gen2"' };

const scenes: Readonly<Record<string, Scene>> = {
  errors: { renamed: { '2015-06-15': '2018-06-01' } },
  'identity-crud': { group: ['cli_test_identity_mgmt_000001', 'westus'] },
  'java-vm-msi-extension-legacy-2017-12-01': {},
  'net-vm-emsi-lmsi-update': {
    group: ['rgmsi9722', 'southcentralus'],
    interfaces: ['nicjavavmb89749472'],
    renamed: { Basic_A0: 'Standard_B1s', '2019-03-01': '2020-06-01' },
    replicationDelay: 33,
  },
  'resource-group': { group: ['cli_test_rg_scenario000001', 'westus'] },
  'resource-group-rest-deleting': {},
  'role-assignment-principal-not-found-2021': {
    group: ['cli_test_vm_msi000001', 'westus'],
    plan: { virtualMachines: ['vm1', 'vm3'] },
    replicationDelay: 40,
  },
  'vm-explicit-msi': { group: ['clitest.rg000001', 'westus'] },
  'vm-extension': {
    group: ['cli_test_vm_extension000001', 'westus'],
    plan: { virtualMachines: { myvm: {}, myvm2: { image: 'Win2022Datacenter' } } },
  },
  'vm-msi': {
    group: ['cli_test_vm_msi000001', 'westus'],
    renamed: debian,
  },
  'vm-power-and-delete': {
    group: ['cli_test_vm_state_mod000001', 'eastus'],
    plan: { virtualMachines: { 'vm-state-mod': {} } },
    unkept: {
      36: { ...enablingAccess, operation: 'a0000002-0000-4000-8000-000000000002' },
      41: { ...enablingAccess, operation: 'a0000008-0000-4000-8000-000000000008' },
      78: {
        method: 'PATCH',
        path: 'providers/Microsoft.Compute/virtualMachines/vm-state-mod',
        body: { properties: { hardwareProfile: { vmSize: 'Standard_DS2_v2' } } },
        operation: 'a0000027-0000-4000-8000-000000000027',
      },
    },
  },
  'vm-run-command': {
    group: ['cli_test_vm_run_command_w_params000001', 'westus'],
    plan: { virtualMachines: ['test-run-command-vm2'] },
  },
  'vmss-instances-manual-upgrade': {
    group: ['cli_test_guest_attestation_extension_and_msi000001', 'westus'],
    plan: { scaleSets: { vmss000007: { identity: 'SystemAssigned' } } },
    renamed: { vmssb26f3: 'vmss00000', '"canonical"': '"Canonical"', focal: 'jammy', '20_04-lts': '22_04-lts' },
  },
  'vmss-msi': { group: ['cli_test_vmss_msi000001', 'westus'], renamed: debian },
};

const interfaceNamed = (name: string, { id, location }: ResourceGroup): NetworkInterface => ({
  name,
  id: `${id}/providers/Microsoft.Network/networkInterfaces/${name}`,
  type: 'Microsoft.Network/networkInterfaces',
  location,
  properties: { provisioningState: 'Succeeded' },
});

/** The tags that the recorder's own group has where it is seen first. */
const tagsOf = (file: string): Tags | undefined => {
  const seen = interactionsOf(file).find(
    ({ method, path, status }) => method === 'GET' && status === 200 && /\/resourcegroups\/[^/]+$/i.test(path),
  );
  return (seen?.responseBody as { tags?: Tags } | undefined)?.tags;
};

/** A machine as it is seen first: the request that made it was not kept. */
const asSeen = (resource: Resource, file: string, subscription: string): Resource => {
  if (resource.type !== 'Microsoft.Compute/virtualMachines') return resource;
  const seen = interactionsOf(file).find(
    ({ method, path, status }) =>
      method === 'GET' && status === 200 && path.endsWith(`/virtualMachines/${resource.name}`),
  );
  const text = JSON.stringify(seen?.responseBody ?? {}).replaceAll(
    '00000000-0000-0000-0000-000000000000',
    subscription,
  );
  const { tags, properties, etag } = JSON.parse(text);
  const { instanceView: _, ...kept } = properties ?? {};
  return { ...resource, ...(tags && { tags }), properties: { ...resource.properties, ...kept }, ...(etag && { etag }) };
};

export const renamedIn = (file: string): Readonly<Record<string, string>> => scenes[file]?.renamed ?? {};

/** What has to be sent before an interaction, with its whole path. */
export const unkeptBefore = (file: string, i: number): Unkept | undefined => {
  const { group: [name] = ['rg'], unkept = {} } = scenes[file] ?? {};
  const found = unkept[i];
  return found && { ...found, path: `resourceGroups/${name}/${found.path}` };
};

export const sceneOf = (file: string): Options => {
  const { group, plan = {}, interfaces = [], replicationDelay } = scenes[file] ?? {};
  const built = world({
    ...(group ? { resourceGroups: { [group[0]]: group[1] } } : { resourceGroups: ['rg'] }),
    ...plan,
  });
  const [{ id: subscription = '' } = {}] = built.subscriptions;
  const tags = tagsOf(file);
  const resourceGroups = built.resourceGroups.map(each => {
    const { properties, ...rest } = each;
    return tags ? { ...rest, tags, properties } : each;
  });
  const [home] = resourceGroups;
  const nics = home ? interfaces.map(name => interfaceNamed(name, home)) : [];
  const prepared: World = {
    ...built,
    resourceGroups,
    resources: [...built.resources.map(each => asSeen(each, file, subscription)), ...nics],
  };
  return { world: prepared, ...(replicationDelay && { replicationDelay }) };
};
