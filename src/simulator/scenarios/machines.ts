/** How errors of machines come about, and go: refused at once, or at the end of an operation. */
import { ask, type Ids, type Scenario } from './scenario.ts';

const europe = { location: 'westeurope' };
const ubuntu = {
  publisher: 'Canonical',
  offer: '0001-com-ubuntu-server-jammy',
  sku: '22_04-lts-gen2',
  version: 'latest',
};

const networked = { virtualMachines: ['web-1'], virtualNetworks: ['vnet'] };
const interfaceAt = ({ group }: Ids, name: string): string =>
  `${group()}/providers/Microsoft.Network/networkInterfaces/${name}`;

const create =
  ({ size = 'Standard_B2s', image = ubuntu } = {}) =>
  (ids: Ids) =>
    ask('PUT', ids.machine('web-9'), {
      ...europe,
      properties: {
        hardwareProfile: { vmSize: size },
        storageProfile: { imageReference: image },
        osProfile: { computerName: 'web-9', adminUsername: 'azureuser', adminPassword: 'An example, never used: 1' },
        networkProfile: {
          networkInterfaceConfigurations: [
            {
              name: 'nic',
              properties: {
                ipConfigurations: [
                  { name: 'ip', properties: { subnet: { id: `${ids.network('vnet')}/subnets/default` } } },
                ],
              },
            },
          ],
        },
      },
    });

const extension = (properties: object) => (ids: Ids) =>
  ask('PUT', `${ids.machine()}/extensions/one`, { ...europe, properties });
const script = { publisher: 'Microsoft.Azure.Extensions', type: 'CustomScript', typeHandlerVersion: '2.1' };
const enable = ({ machine }: Ids) => ask('PATCH', machine(), { identity: { type: 'SystemAssigned' } });
const run = ({ machine }: Ids) =>
  ask('POST', `${machine()}/runCommand`, { commandId: 'RunShellScript', script: ['true'] });

/** The first of these operations ends with the error; the same again works. */
const fails = (
  code: string,
  message: string,
  shows: Scenario['shows'],
  method: 'PUT' | 'PATCH',
  plan?: Scenario['plan'],
): Scenario => ({
  ...(plan && { plan }),
  options: { faults: { faults: [{ match: { method }, kind: 'operation-fails', code, message }] } },
  shows,
});

export const machineScenarios: Readonly<Record<string, Scenario>> = {
  InvalidParameter: { plan: networked, shows: create({ size: 'Standard_B2s_v3' }), instead: create() },
  SkuNotAvailable: {
    plan: { ...networked, restrictedSizes: ['Standard_B2s'] },
    shows: create(),
    instead: create({ size: 'Standard_B2ms' }),
  },
  OperationNotAllowed: {
    plan: { ...networked, quotas: { westeurope: 3 } },
    shows: create(),
    fix: ({ machine }) => [ask('DELETE', machine())],
  },
  PlatformImageNotFound: { plan: networked, shows: create({ image: { ...ubuntu, sku: 'none' } }), instead: create() },
  InvalidResourceReference: {
    shows: create(),
    fix: ids => [
      ask('PUT', ids.network('vnet'), {
        ...europe,
        properties: {
          addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
          subnets: [{ name: 'default', properties: { addressPrefix: '10.0.0.0/24' } }],
        },
      }),
    ],
  },
  PropertyChangeNotAllowed: {
    shows: ({ machine }) => ask('PATCH', machine(), { properties: { priority: 'Spot' } }),
    instead: ({ machine }) => ask('PATCH', machine(), { tags: { priority: 'regular' } }),
  },
  ArtifactNotFound: {
    shows: extension({ publisher: 'Contoso', type: 'Agent', typeHandlerVersion: '1.0' }),
    instead: extension(script),
  },
  Conflict: { before: ids => [run(ids)], shows: run, wait: 600 },
  PreconditionFailed: {
    shows: ({ machine }) => ask('PATCH', machine(), { identity: { type: 'SystemAssigned' } }, { 'if-match': '"0"' }),
    instead: ({ machine }) => ask('PATCH', machine(), { identity: { type: 'SystemAssigned' } }, { 'if-match': '"1"' }),
  },
  NicInUse: {
    shows: ids => ask('DELETE', interfaceAt(ids, 'web-1-nic')),
    fix: ({ machine }) => [ask('DELETE', machine())],
  },
  InUseSubnetCannotBeDeleted: {
    plan: networked,
    before: ids => [create()(ids)],
    shows: ({ network }) => ask('DELETE', network('vnet')),
    fix: ids => [ask('DELETE', ids.machine('web-9')), ask('DELETE', interfaceAt(ids, 'nic'))],
  },
  AllocationFailed: fails(
    'AllocationFailed',
    'Allocation failed. We do not have sufficient capacity for the requested VM size in this region.',
    create(),
    'PUT',
    networked,
  ),
  ZonalAllocationFailed: fails(
    'ZonalAllocationFailed',
    'Allocation failed. We do not have sufficient capacity for the requested VM size in this zone.',
    create(),
    'PUT',
    networked,
  ),
  OverconstrainedAllocationRequest: fails(
    'OverconstrainedAllocationRequest',
    'Allocation failed. VM(s) with the following constraints cannot be allocated, because the condition is too restrictive.',
    create(),
    'PUT',
    networked,
  ),
  OSProvisioningTimedOut: fails(
    'OSProvisioningTimedOut',
    "OS Provisioning for VM 'web-9' did not finish in the allotted time.",
    create(),
    'PUT',
    networked,
  ),
  OSProvisioningClientError: fails(
    'OSProvisioningClientError',
    "OS provisioning for VM 'web-9' failed.",
    create(),
    'PUT',
    networked,
  ),
  InternalExecutionError: fails(
    'InternalExecutionError',
    'An internal execution error occurred. Please retry later.',
    enable,
    'PATCH',
  ),
  NetworkingInternalOperationError: fails(
    'NetworkingInternalOperationError',
    'An unexpected error occured while processing the network profile of the VM. Please retry later.',
    create(),
    'PUT',
    networked,
  ),
  VMExtensionProvisioningError: fails(
    'VMExtensionProvisioningError',
    "VM has reported a failure when processing extension 'one'.",
    extension(script),
    'PUT',
  ),
  VMAgentStatusCommunicationError: fails(
    'VMAgentStatusCommunicationError',
    "VM 'web-1' has not reported status for VM agent or extensions.",
    extension(script),
    'PUT',
  ),
  OperationPreempted: {
    options: { faults: { faults: [{ match: { method: 'PATCH' }, kind: 'preempted' }] } },
    shows: enable,
  },
};
