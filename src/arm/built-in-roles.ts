/** Built-in roles that managed identities are given, and those that give them, least privilege first (built-in-roles, 2026). */

/** How far a role reaches, in rising order. */
export const privileges = [
  'uses data',
  'reads resources',
  'changes data',
  'manages one kind of resource',
  'manages everything',
  'grants access',
] as const;
export type Privilege = (typeof privileges)[number];

export interface BuiltInRole {
  /** A GUID, the same in every tenant. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly privilege: Privilege;
  /** Operations on resources, as `Namespace/type/verb` with `*` for any. */
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  /** Operations on what resources hold. */
  readonly dataActions: readonly string[];
}

type Lists = Partial<Pick<BuiltInRole, 'actions' | 'notActions' | 'dataActions'>>;

const role = (privilege: Privilege, name: string, id: string, description: string, lists: Lists): BuiltInRole => ({
  id,
  name,
  description,
  privilege,
  actions: [],
  notActions: [],
  dataActions: [],
  ...lists,
});

const under = (prefix: string, ...names: readonly string[]): readonly string[] =>
  names.map(name => `${prefix}/${name}`);

/** What nearly every role that manages something also allows. */
const everyday = [
  'Microsoft.Authorization/*/read',
  'Microsoft.Insights/alertRules/*',
  'Microsoft.Resources/deployments/*',
  'Microsoft.Resources/subscriptions/resourceGroups/read',
  'Microsoft.Support/*',
];

const blobServices = 'Microsoft.Storage/storageAccounts/blobServices';
const containers = `${blobServices}/containers`;
const delegationKey = `${blobServices}/generateUserDelegationKey/action`;
const queues = 'Microsoft.Storage/storageAccounts/queueServices/queues';
const keys = 'Microsoft.KeyVault/vaults/keys';
const secrets = 'Microsoft.KeyVault/vaults/secrets';
const vaults = under(
  'Microsoft.KeyVault',
  'checkNameAvailability/read',
  'deletedVaults/read',
  'locations/*/read',
  'vaults/*/read',
  'operations/read',
);

const busReading = under('Microsoft.ServiceBus/*', 'queues/read', 'topics/read', 'topics/subscriptions/read');
const identities = 'Microsoft.ManagedIdentity/userAssignedIdentities';

/** The table of `virtualMachines/*` and what a machine touches; it stops short of making networks and groups. */
const machines = [
  ...under('Microsoft.Compute', 'availabilitySets/*', 'cloudServices/*', 'locations/*', 'virtualMachines/*'),
  ...under('Microsoft.Compute', 'virtualMachineScaleSets/*', 'hostgroups/write', 'hostgroups/hosts/write'),
  ...under('Microsoft.Compute/disks', 'read', 'write', 'delete'),
  'Microsoft.DevTestLab/schedules/*',
  'Microsoft.Network/applicationGateways/backendAddressPools/join/action',
  ...under('Microsoft.Network/loadBalancers', 'backendAddressPools/join/action', 'inboundNatPools/join/action'),
  ...under('Microsoft.Network/loadBalancers', 'inboundNatRules/join/action', 'probes/join/action', 'read'),
  ...under('Microsoft.Network', 'locations/*', 'networkInterfaces/*', 'virtualNetworks/read'),
  ...under('Microsoft.Network', 'virtualNetworks/subnets/join/action'),
  ...under('Microsoft.Network/networkSecurityGroups', 'join/action', 'read'),
  ...under('Microsoft.Network/publicIPAddresses', 'join/action', 'read'),
  'Microsoft.ResourceHealth/availabilityStatuses/read',
  'Microsoft.SerialConsole/serialPorts/connect/action',
  'Microsoft.SqlVirtualMachine/*',
  ...under('Microsoft.Storage/storageAccounts', 'listKeys/action', 'read'),
];

export const builtInRoles: readonly BuiltInRole[] = [
  role('uses data', 'AcrPull', '7f951dda-4ed3-4680-a7ca-43fe172d538d', 'Pulls images from a container registry.', {
    actions: ['Microsoft.ContainerRegistry/registries/pull/read'],
  }),
  role(
    'uses data',
    'App Configuration Data Reader',
    '516239f1-63e1-4d78-a4de-a74fb236a071',
    'Reads the values in an App Configuration store.',
    { dataActions: ['Microsoft.AppConfiguration/configurationStores/*/read'] },
  ),
  role(
    'uses data',
    'Key Vault Secrets User',
    '4633458b-17de-408a-b874-0445c86b69e6',
    'Reads the values of secrets in a key vault.',
    { dataActions: under(secrets, 'getSecret/action', 'readMetadata/action') },
  ),
  role(
    'uses data',
    'Key Vault Crypto User',
    '12338af0-0e69-4776-bea7-57ae8d297424',
    'Encrypts, decrypts, signs and verifies with the keys in a key vault.',
    {
      dataActions: [
        ...under(keys, 'read', 'update/action', 'backup/action', 'encrypt/action', 'decrypt/action'),
        ...under(keys, 'wrap/action', 'unwrap/action', 'sign/action', 'verify/action'),
      ],
    },
  ),
  role(
    'uses data',
    'Storage Blob Data Reader',
    '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1',
    'Reads and lists the containers and blobs of a storage account.',
    { actions: [`${containers}/read`, delegationKey], dataActions: [`${containers}/blobs/read`] },
  ),
  role(
    'uses data',
    'Azure Service Bus Data Receiver',
    '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0',
    'Receives messages from Service Bus.',
    { actions: busReading, dataActions: ['Microsoft.ServiceBus/*/receive/action'] },
  ),
  role(
    'uses data',
    'Azure Service Bus Data Sender',
    '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39',
    'Sends messages to Service Bus.',
    { actions: busReading, dataActions: ['Microsoft.ServiceBus/*/send/action'] },
  ),
  role(
    'uses data',
    'Azure Event Hubs Data Receiver',
    'a638d3c7-ab3a-418d-83e6-5f17a39d4fde',
    'Receives events from Event Hubs.',
    {
      actions: ['Microsoft.EventHub/*/eventhubs/consumergroups/read'],
      dataActions: ['Microsoft.EventHub/*/receive/action'],
    },
  ),
  role(
    'uses data',
    'Azure Event Hubs Data Sender',
    '2b629674-e913-4c01-ae53-ef4638d8f975',
    'Sends events to Event Hubs.',
    { actions: ['Microsoft.EventHub/*/eventhubs/read'], dataActions: ['Microsoft.EventHub/*/send/action'] },
  ),
  role(
    'uses data',
    'Monitoring Metrics Publisher',
    '3913510d-42f4-4e42-8a64-420c390055eb',
    'Publishes metrics for Azure resources.',
    {
      actions: [
        'Microsoft.Insights/Register/Action',
        'Microsoft.Support/*',
        'Microsoft.Resources/subscriptions/resourceGroups/read',
      ],
      dataActions: ['Microsoft.Insights/Metrics/Write', 'Microsoft.Insights/Telemetry/Write'],
    },
  ),
  role(
    'reads resources',
    'Key Vault Reader',
    '21090545-7ca7-4776-b22c-e363652d74d2',
    'Sees key vaults and what is in them, but no secret values and no key material.',
    {
      actions: [...everyday, ...vaults],
      dataActions: ['Microsoft.KeyVault/vaults/*/read', `${secrets}/readMetadata/action`],
    },
  ),
  role(
    'reads resources',
    'Cosmos DB Account Reader Role',
    'fbdf93bf-df7d-467e-a4d2-9458aa1360c8',
    'Sees Cosmos DB accounts and reads their read-only keys.',
    {
      actions: [
        'Microsoft.Authorization/*/read',
        ...under('Microsoft.DocumentDB', '*/read', 'databaseAccounts/readonlykeys/action'),
        ...under('Microsoft.Insights', 'MetricDefinitions/read', 'Metrics/read'),
        'Microsoft.Resources/subscriptions/resourceGroups/read',
        'Microsoft.Support/*',
      ],
    },
  ),
  role(
    'reads resources',
    'Monitoring Reader',
    '43d0d8ad-25c7-4714-9337-8ba259a9fe05',
    'Reads all monitoring data: metrics, logs and settings.',
    { actions: ['*/read', 'Microsoft.OperationalInsights/workspaces/search/action', 'Microsoft.Support/*'] },
  ),
  role(
    'reads resources',
    'Log Analytics Reader',
    '73c42c96-874c-492b-b04d-ab87d138a893',
    'Searches all monitoring data and sees the monitoring settings of every resource.',
    {
      actions: [
        '*/read',
        ...under('Microsoft.OperationalInsights/workspaces', 'analytics/query/action', 'search/action'),
        'Microsoft.Support/*',
      ],
      notActions: ['Microsoft.OperationalInsights/workspaces/sharedKeys/read'],
    },
  ),
  role('reads resources', 'Reader', 'acdd72a7-3385-48ef-bd42-f606fba81ae7', 'Sees every resource and changes none.', {
    actions: ['*/read'],
  }),
  role('changes data', 'AcrPush', '8311e382-0749-4cb8-b61a-304f252e45ec', 'Pulls and pushes container images.', {
    actions: under('Microsoft.ContainerRegistry/registries', 'pull/read', 'push/write'),
  }),
  role(
    'changes data',
    'Storage Queue Data Contributor',
    '974c5e8b-45b9-4653-ba55-5f855dd0fb88',
    'Reads, writes and deletes the queues of a storage account and their messages.',
    {
      actions: under(queues, 'delete', 'read', 'write'),
      dataActions: under(`${queues}/messages`, 'delete', 'read', 'write', 'process/action'),
    },
  ),
  role(
    'changes data',
    'Storage Blob Data Contributor',
    'ba92f5b4-2d11-453d-a403-e96b0029c9fe',
    'Reads, writes and deletes the containers and blobs of a storage account.',
    {
      actions: [...under(containers, 'delete', 'read', 'write'), delegationKey],
      dataActions: under(`${containers}/blobs`, 'delete', 'read', 'write', 'move/action', 'add/action'),
    },
  ),
  role(
    'changes data',
    'Storage Blob Data Owner',
    'b7e6dc6d-f1e8-4753-8033-0f276bb0955b',
    'Does everything with containers and blobs, POSIX access control included.',
    { actions: [`${containers}/*`, delegationKey], dataActions: [`${containers}/blobs/*`] },
  ),
  role(
    'changes data',
    'Key Vault Secrets Officer',
    'b86a8fe4-44ce-4948-aee5-eccb2c155cd7',
    'Does everything with the secrets in a key vault, except managing access.',
    { actions: [...everyday, ...vaults], dataActions: [`${secrets}/*`] },
  ),
  role(
    'manages one kind of resource',
    'Managed Identity Operator',
    'f1a07417-d97a-45cb-824c-7a7467783830',
    'Sees user-assigned identities and assigns them to resources.',
    { actions: [...under(identities, '*/read', '*/assign/action'), ...everyday] },
  ),
  role(
    'manages one kind of resource',
    'Managed Identity Contributor',
    'e40ec5ca-96e0-45a2-b4ff-59039f2c2b59',
    'Creates, changes and deletes user-assigned identities, but assigns none.',
    {
      actions: [
        ...under(identities, 'read', 'write', 'delete', 'revokeTokens/action'),
        ...under(`${identities}/federatedIdentityCredentials`, 'read', 'write', 'delete'),
        ...everyday,
      ],
    },
  ),
  role(
    'manages one kind of resource',
    'Virtual Machine Contributor',
    '9980e02c-c2be-4d73-94e8-173b1dc7cf3c',
    'Manages virtual machines and scale sets, but not the networks and storage accounts that they use.',
    { actions: [...everyday, ...machines] },
  ),
  role(
    'manages one kind of resource',
    'Network Contributor',
    '4d97b98b-1d4f-4787-a291-c67834d212e7',
    'Manages networks and everything in them.',
    { actions: [...everyday, 'Microsoft.Network/*', 'Microsoft.ResourceHealth/availabilityStatuses/read'] },
  ),
  role(
    'manages everything',
    'Contributor',
    'b24988ac-6180-42a0-ab88-20f7382dd24c',
    'Manages all resources, but gives nobody access to them.',
    {
      actions: ['*'],
      notActions: [
        ...under('Microsoft.Authorization', '*/Delete', '*/Write', 'elevateAccess/Action'),
        ...under('Microsoft.Blueprint/blueprintAssignments', 'write', 'delete'),
        'Microsoft.Compute/galleries/share/action',
        ...under('Microsoft.Purview/consents', 'write', 'delete'),
        'Microsoft.Resources/deploymentStacks/manageDenySetting/action',
        ...under('Microsoft.Subscription', 'cancel/action', 'enable/action'),
      ],
    },
  ),
  role(
    'grants access',
    'Role Based Access Control Administrator',
    'f58310d9-a9f6-439a-9e8d-f62e7b41a168',
    'Gives and takes access by role assignments, and sees every resource.',
    {
      actions: [
        ...under('Microsoft.Authorization/roleAssignments', 'write', 'delete'),
        '*/read',
        'Microsoft.Support/*',
      ],
    },
  ),
  role(
    'grants access',
    'User Access Administrator',
    '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9',
    'Manages all access to Azure resources, and sees every resource.',
    { actions: ['*/read', 'Microsoft.Authorization/*', 'Microsoft.Support/*'] },
  ),
  role(
    'grants access',
    'Owner',
    '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
    'Manages all resources and gives others access to them.',
    { actions: ['*'] },
  ),
];

/** By name without regard to case, or by GUID, which may stand at the end of a resource id. */
export const builtInRole = (nameOrId: string): BuiltInRole | undefined => {
  const wanted = nameOrId.slice(nameOrId.lastIndexOf('/') + 1).toLowerCase();
  return builtInRoles.find(({ name, id }) => id === wanted || name.toLowerCase() === wanted);
};
