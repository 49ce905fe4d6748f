/**
 * Errors of Azure, each with a request that provokes it and where it is known from: a recorded answer (`errors.json`, by its
 * code), a public thread that quotes it, a page, or a section of the notes on recorded traffic in ../shared/facts.
 */
import { callerId } from '../../src/simulator/known-caller.ts';
import { personas } from '../../src/simulator/personas.ts';
import type { Options } from '../../src/simulator/simulator.ts';
import type { SubscriptionPlan } from '../../src/simulator/subscription-plan.ts';
import type { asking } from './asking.ts';
import { bearer } from './bearer.ts';

type Azure = ReturnType<typeof asking>;
type Request = readonly [method: string, path: string, body?: unknown, headers?: object];

export interface Provoked {
  readonly status: number;
  readonly code: string;
  readonly message: RegExp | string;
  /** Who says so; undefined for a resource provider. */
  readonly by?: 'gateway';
  /** For whoever doubts it. */
  readonly source: string;
  readonly plan?: SubscriptionPlan;
  readonly options?: Options;
  readonly before?: (azure: Azure) => readonly Request[];
  readonly request: (azure: Azure) => Request;
}

const gateway = { by: 'gateway' } as const;
const guid = '11111111-2222-3333-4444-555555555555';
const reader = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
const ubuntu = {
  publisher: 'Canonical',
  offer: '0001-com-ubuntu-server-jammy',
  sku: '22_04-lts-gen2',
  version: 'latest',
};

/** A machine to create; parts of it can be had otherwise. */
const machineBody = ({ group }: Azure, { os = {}, size = 'Standard_B2s', image = ubuntu, more = {} } = {}) => ({
  location: 'westeurope',
  properties: {
    hardwareProfile: { vmSize: size },
    storageProfile: { imageReference: image },
    osProfile: { computerName: 'web-9', adminUsername: 'azureuser', adminPassword: 'Ask-a-friend-1', ...os },
    networkProfile: {
      networkInterfaceConfigurations: [
        {
          name: 'nic',
          properties: {
            ipConfigurations: [
              {
                name: 'ip',
                properties: {
                  subnet: { id: `${group('rg-app')}/providers/Microsoft.Network/virtualNetworks/vnet/subnets/default` },
                },
              },
            ],
          },
        },
      ],
    },
  },
  ...more,
});

const windows = {
  publisher: 'MicrosoftWindowsServer',
  offer: 'WindowsServer',
  sku: '2022-datacenter-g2',
  version: 'latest',
};

const patch =
  (identity: unknown) =>
  (azure: Azure): Request => ['PATCH', azure.machine('web-1'), { identity }];
const create =
  (parts: Parameters<typeof machineBody>[1]) =>
  (azure: Azure): Request => ['PUT', azure.machine('web-9'), machineBody(azure, parts)];
const role = ({ root }: Azure, id = reader) => `${root}/providers/Microsoft.Authorization/roleDefinitions/${id}`;
const roleOf = (azure: Azure, principalId: string, name = guid, more = {}): Request => [
  'PUT',
  `${azure.group('rg-app')}/providers/Microsoft.Authorization/roleAssignments/${name}`,
  { properties: { roleDefinitionId: role(azure), principalId, ...more } },
];

const extension =
  (properties: object, name = 'one') =>
  (azure: Azure): Request => [
    'PUT',
    `${azure.machine('web-1')}/extensions/${name}`,
    { location: 'westeurope', properties },
  ];
const principalOf = ({ simulator }: Azure, name: string): string => {
  const { resources } = simulator.world();
  return resources.flatMap(each =>
    each.name === name && 'principalId' in each.properties ? each.properties.principalId : [],
  )[0] as string;
};

const script = { publisher: 'Microsoft.Azure.Extensions', type: 'CustomScript', typeHandlerVersion: '2.1' };
const oneIdentity: SubscriptionPlan = {
  userAssignedIdentities: ['id-a'],
  virtualMachines: { 'web-1': { identity: { userAssigned: ['id-a'] } } },
};

const noIdentity: SubscriptionPlan = { userAssignedIdentities: ['id-a'], virtualMachines: ['web-1'] };
const networked: SubscriptionPlan = { ...noIdentity, virtualNetworks: ['vnet'] };
const named = (azure: Azure, name: string) => ({ [azure.identity(name)]: {} });

export const errors: Readonly<Record<string, Provoked>> = {
  'no token': {
    ...gateway,
    status: 401,
    code: 'AuthenticationFailed',
    message: /'Authorization' header is missing/,
    source: 'section 1',
    request: ({ root }) => ['GET', root, undefined, { authorization: '' }],
  },
  'a token that is none': {
    ...gateway,
    status: 401,
    code: 'InvalidAuthenticationToken',
    message: /access token is invalid/,
    source: 'section 1',
    request: ({ root }) => ['GET', root, undefined, { authorization: 'Basic x' }],
  },
  'an expired token': {
    ...gateway,
    status: 401,
    code: 'ExpiredAuthenticationToken',
    message: /^The access token expiry UTC time '.* [AP]M' is earlier than current UTC time '.* [AP]M'\.$/,
    source: 'errors.json ExpiredAuthenticationToken',
    options: {},
    plan: { callers: { pat: ['Reader'] } },
    request: ({ root }) => ['GET', root, undefined, bearer(callerId('pat'), { exp: 1_700_000_000 })],
  },
  'no api-version': {
    ...gateway,
    status: 400,
    code: 'MissingApiVersionParameter',
    message: /is required for all requests/,
    source: 'quoted: missing api-version',
    request: ({ root }) => ['GET', `${root}?api-version=`],
  },
  'an api-version that a type does not have': {
    ...gateway,
    status: 400,
    code: 'NoRegisteredProviderFound',
    message:
      /^No registered resource provider found for location 'westeurope' and API version '2017-12-01' for type 'virtualMachines'\. The supported api-versions are '2018-06-01, /,
    source: 'errors.json NoRegisteredProviderFound',
    request: ({ machine }) => ['GET', `${machine('web-1')}?api-version=2017-12-01`],
  },
  'a type that is not there in a version': {
    ...gateway,
    status: 404,
    code: 'InvalidResourceType',
    message:
      /^The resource type 'virtualMachines' could not be found in the namespace 'Microsoft\.Compute' for api version '2017-12-01'\./,
    source: 'errors.json InvalidResourceType',
    request: ({ root }) => ['GET', `${root}/providers/Microsoft.Compute/virtualMachines?api-version=2017-12-01`],
  },
  'an api-version that ARM does not have': {
    ...gateway,
    status: 400,
    code: 'InvalidApiVersionParameter',
    message: /^The api-version '2012-01-01' is invalid\. The supported versions are '/,
    source: 'section 1',
    request: ({ root }) => ['GET', `${root}?api-version=2012-01-01`],
  },
  'a namespace that nobody has': {
    ...gateway,
    status: 404,
    code: 'InvalidResourceNamespace',
    message: "The resource namespace 'Contoso.Nothing' is invalid.",
    source: 'ARM error reference',
    request: ({ root }) => ['GET', `${root}/providers/Contoso.Nothing?api-version=2021-04-01`],
  },
  'a subscription that is not there': {
    ...gateway,
    status: 404,
    code: 'SubscriptionNotFound',
    message: `The subscription '${guid}' could not be found.`,
    source: 'errors.json SubscriptionNotFound',
    request: () => ['GET', `/subscriptions/${guid}/resourceGroups`],
  },
  'a group that is not there': {
    ...gateway,
    status: 404,
    code: 'ResourceGroupNotFound',
    message: "Resource group 'rg-none' could not be found.",
    source: 'errors.json ResourceGroupNotFound',
    request: ({ group }) => ['GET', group('rg-none')],
  },
  'deleting a group that is not there': {
    ...gateway,
    status: 404,
    code: 'ResourceGroupNotFound',
    message: "Resource group 'rg-none' could not be found.",
    source: 'errors.json ResourceGroupNotFound, DELETE',
    request: ({ group }) => ['DELETE', group('rg-none')],
  },
  'a machine in a group that is not there': {
    ...gateway,
    status: 404,
    code: 'ResourceGroupNotFound',
    message: /rg-none/,
    source: 'section 2',
    request: ({ machine }) => ['GET', machine('web-1', 'rg-none')],
  },
  'a group in no region': {
    ...gateway,
    status: 400,
    code: 'LocationNotAvailableForResourceGroup',
    message: /^The provided location 'local' is not available for resource group\. List of available regions is '/,
    source: 'errors.json LocationNotAvailableForResourceGroup',
    request: ({ group }) => ['PUT', group('rg-new'), { location: 'local' }],
  },
  'a group without a region': {
    ...gateway,
    status: 400,
    code: 'LocationRequired',
    message: /location property is required/,
    source: 'ARM error reference',
    request: ({ group }) => ['PUT', group('rg-new'), {}],
  },
  'a group in another region': {
    ...gateway,
    status: 409,
    code: 'InvalidResourceGroupLocation',
    message: "Invalid resource group location 'westus'. The Resource group already exists in location 'westeurope'.",
    source: 'quoted: resource group PUT with another location',
    request: ({ group }) => ['PUT', group('rg-app'), { location: 'westus' }],
  },
  'a group with a bad name': {
    ...gateway,
    status: 400,
    code: 'InvalidResourceGroup',
    message: /does not end with a period/,
    source: 'name rules of rest-api-specs',
    request: ({ group }) => ['PUT', group('rg-new.'), { location: 'westus' }],
  },
  'a write into a group that is being deleted': {
    ...gateway,
    status: 409,
    code: 'ResourceGroupBeingDeleted',
    message: "The resource group 'rg-app' is in deprovisioning state and cannot perform this operation.",
    source: 'errors.json ResourceGroupBeingDeleted',
    before: ({ group }) => [['DELETE', group('rg-app')]],
    request: ({ identity }) => ['PUT', identity('id-new'), { location: 'westeurope' }],
  },
  'a group that is being deleted, put again': {
    ...gateway,
    status: 409,
    code: 'ResourceGroupBeingDeleted',
    message: /deprovisioning state/,
    source: 'errors.json ResourceGroupBeingDeleted',
    before: ({ group }) => [['DELETE', group('rg-app')]],
    request: ({ group }) => ['PUT', group('rg-app'), { location: 'westeurope' }],
  },
  'a body that is no JSON object': {
    ...gateway,
    status: 400,
    code: 'InvalidRequestContent',
    message: /^The request content was invalid and could not be deserialized: '/,
    source: 'errors.json InvalidRequestContent',
    request: ({ machine }) => ['PATCH', machine('web-1'), 'text'],
  },
  'deleting a group that has a lock': {
    ...gateway,
    status: 409,
    code: 'ScopeLocked',
    message:
      /^The scope '.*\/resourceGroups\/rg-app' cannot perform delete operation because following scope\(s\) are locked: '.*\/resourceGroups\/rg-app'\. Please remove the lock and try again\.$/,
    source: 'errors.json ScopeLocked',
    plan: { ...noIdentity, locks: ['rg-app'] },
    request: ({ group }) => ['DELETE', group('rg-app')],
  },
  'deleting a group in which something has a lock': {
    ...gateway,
    status: 409,
    code: 'ScopeLocked',
    message: /locked: '.*\/virtualMachines\/web-1'\. Please/,
    source: 'errors.json ScopeLocked',
    plan: { ...noIdentity, locks: ['rg-app/web-1'] },
    request: ({ group }) => ['DELETE', group('rg-app')],
  },
  'changing what is read-only': {
    ...gateway,
    status: 409,
    code: 'ScopeLocked',
    message: /cannot perform write operation because/,
    source: 'errors.json ScopeLocked',
    plan: { ...noIdentity, locks: [{ level: 'ReadOnly' }] },
    request: patch({ type: 'SystemAssigned' }),
  },
  'a provider that is not registered': {
    ...gateway,
    status: 409,
    code: 'MissingSubscriptionRegistration',
    message:
      "The subscription is not registered to use namespace 'Microsoft.ManagedIdentity'. See https://aka.ms/rps-not-found for how to register subscriptions.",
    source: 'errors.json MissingSubscriptionRegistration',
    plan: { unregisteredProviders: ['Microsoft.ManagedIdentity'] },
    request: ({ identity }) => ['PUT', identity('id-new'), { location: 'westeurope' }],
  },
  'a tag that a policy wants': {
    ...gateway,
    status: 403,
    code: 'RequestDisallowedByPolicy',
    message:
      /^Resource 'id-new' was disallowed by policy\. Policy identifiers: '\[\{"policyAssignment":\{"name":"require-owner",/,
    source: 'section 9, blob 3aa00775',
    plan: { policies: [{ name: 'require-owner', denies: { withoutTag: 'owner' } }] },
    request: ({ identity }) => ['PUT', identity('id-new'), { location: 'westeurope' }],
  },
  'a region that a policy does not want': {
    ...gateway,
    status: 403,
    code: 'RequestDisallowedByPolicy',
    message: /^Resource 'id-new' was disallowed by policy/,
    source: 'section 9, blob 3aa00775',
    plan: { policies: [{ name: 'europe', denies: { outside: ['westeurope'] } }] },
    request: ({ identity }) => ['PUT', identity('id-new'), { location: 'eastus' }],
  },
  'a write without the right': {
    ...gateway,
    status: 403,
    code: 'AuthorizationFailed',
    message:
      /^The client 'pat' with object id '.*' does not have authorization to perform action 'Microsoft\.Compute\/virtualMachines\/write' over scope '.*\/virtualMachines\/web-1' or the scope is invalid\. If access was recently granted, please refresh your credentials\.$/,
    source: 'quoted: aad-pod-identity#778',
    plan: { ...noIdentity, callers: { pat: ['Reader'] } },
    request: ({ machine }) => ['PATCH', machine('web-1'), {}, bearer(callerId('pat'))],
  },
  'a group without the right': {
    ...gateway,
    status: 403,
    code: 'AuthorizationFailed',
    message: /'Microsoft\.Resources\/subscriptions\/resourceGroups\/write' over scope/,
    source: 'errors.json AuthorizationFailed',
    plan: { callers: { pat: ['Reader'] } },
    request: ({ group }) => ['PUT', group('rg-new'), { location: 'westus' }, bearer(callerId('pat'))],
  },
  'a role assignment without the right': {
    ...gateway,
    status: 403,
    code: 'AuthorizationFailed',
    message: /'Microsoft\.Authorization\/roleAssignments\/write' over scope '.*\/roleAssignments\/11111111-/,
    source: 'errors.json AuthorizationFailed, roleAssignments',
    plan: { callers: { pat: ['Contributor'] } },
    request: azure => [
      ...(roleOf(azure, guid).slice(0, 3) as unknown as [string, string, unknown]),
      bearer(callerId('pat')),
    ],
  },
  'an identity that may not be assigned': {
    ...gateway,
    status: 403,
    code: 'LinkedAuthorizationFailed',
    message:
      /^The client 'pat' .* has permission to perform action 'Microsoft\.Compute\/virtualMachines\/write' on scope .* on the linked scope\(s\) '.*id-a' or the linked scope\(s\) are invalid\.$/,
    source: 'quoted: aad-pod-identity#613',
    plan: { ...noIdentity, callers: { pat: ['Virtual Machine Contributor'] } },
    request: azure => [
      'PATCH',
      azure.machine('web-1'),
      { identity: { type: 'UserAssigned', userAssignedIdentities: named(azure, 'id-a') } },
      bearer(callerId('pat')),
    ],
  },
  'an identity that is gone, for somebody with few rights': {
    ...gateway,
    status: 403,
    code: 'LinkedAuthorizationFailed',
    message: /or the linked scope\(s\) are invalid/,
    source: 'quoted: aad-pod-identity#339',
    plan: { ...noIdentity, callers: { pat: ['Virtual Machine Contributor'] } },
    request: azure => [
      'PATCH',
      azure.machine('web-1'),
      { identity: { type: 'UserAssigned', userAssignedIdentities: named(azure, 'id-none') } },
      bearer(callerId('pat')),
    ],
  },
  'a machine that is not there': {
    ...gateway,
    status: 404,
    code: 'ResourceNotFound',
    message:
      "The Resource 'Microsoft.Compute/virtualMachines/d1' under resource group 'rg-app' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix",
    source: 'errors.json ResourceNotFound',
    request: ({ machine }) => ['GET', machine('d1')],
  },
  'changing a machine that is not there': {
    ...gateway,
    status: 404,
    code: 'ResourceNotFound',
    message: /virtualMachines\/d1/,
    source: 'section 4',
    request: ({ machine }) => ['PATCH', machine('d1'), {}],
  },
  'a scale set that is not there': {
    ...gateway,
    status: 404,
    code: 'ResourceNotFound',
    message: /^The Resource 'Microsoft\.Compute\/virtualMachineScaleSets\/s1'/,
    source: 'section 11',
    request: ({ scaleSet }) => ['GET', scaleSet('s1')],
  },
  'an identity that is not there': {
    ...gateway,
    status: 404,
    code: 'ResourceNotFound',
    message: /^The Resource 'Microsoft\.ManagedIdentity\/userAssignedIdentities\/id-none'/,
    source: 'section 12, number 10',
    request: ({ identity }) => ['GET', identity('id-none')],
  },
  'a network that is not there': {
    ...gateway,
    status: 404,
    code: 'ResourceNotFound',
    message: /^The Resource 'Microsoft\.Network\/virtualNetworks\/vnet1' under/,
    source: 'vm-explicit-msi #14',
    request: ({ network }) => ['GET', network('vnet1')],
  },
  'a subnet of a network that is not there': {
    ...gateway,
    status: 404,
    code: 'ResourceNotFound',
    message: /^The Resource 'Microsoft\.Network\/virtualNetworks\/vnet1' under/,
    source: 'vm-explicit-msi #8',
    request: ({ network }) => ['GET', `${network('vnet1')}/subnets/subnet1`],
  },
  'an extension of a machine that is not there': {
    ...gateway,
    status: 404,
    code: 'ParentResourceNotFound',
    message:
      /^Failed to perform 'write' on resource\(s\) of type 'virtualMachines\/extensions', because the parent resource '.*' could not be found\.$/,
    source: 'errors.json ParentResourceNotFound',
    request: ({ machine }) => [
      'PUT',
      `${machine('d1')}/extensions/one`,
      { location: 'westeurope', properties: script },
    ],
  },
  'an identity in another region': {
    ...gateway,
    status: 409,
    code: 'InvalidResourceLocation',
    message:
      "The resource 'id-a' already exists in location 'westeurope' in resource group 'rg-app'. A resource with the same name cannot be created in location 'eastus'. Please select a new resource name.",
    source: 'quoted: same-name resource in another location',
    plan: noIdentity,
    request: ({ identity }) => ['PUT', identity('id-a'), { location: 'eastus' }],
  },
  'an identity in no region': {
    ...gateway,
    status: 400,
    code: 'LocationNotAvailableForResourceType',
    message:
      /^The provided location 'Japan West' is not available for resource type 'Microsoft\.ManagedIdentity\/userAssignedIdentities'\. List of available regions for the resource type is '/,
    source: 'errors.json LocationNotAvailableForResourceType',
    request: ({ identity }) => ['PUT', identity('id-new'), { location: 'Japan West' }],
  },
  'an identity with a bad name': {
    ...gateway,
    status: 400,
    code: 'InvalidResourceName',
    message: /3 to 128/,
    source: 'section 7: the rule',
    request: ({ identity }) => ['PUT', identity('_x'), { location: 'westeurope' }],
  },
  'the last identity, nulled': {
    ...gateway,
    status: 400,
    code: 'FailedIdentityOperation',
    message:
      /Removal of all user-assigned identities assigned to resource '.*\/resourcegroups\/.*' with type 'UserAssigned' is invalid\."}}'\.'\.$/,
    source: 'errors.json FailedIdentityOperation',
    plan: oneIdentity,
    request: azure => [
      'PATCH',
      azure.machine('web-1'),
      { identity: { type: 'UserAssigned', userAssignedIdentities: { [azure.identity('id-a')]: null } } },
    ],
  },
  'an identity that does not exist, assigned': {
    ...gateway,
    status: 400,
    code: 'FailedIdentityOperation',
    message: /"message":"Resource '\/subscriptions\/.*\/resourcegroups\/rg-app\/.*\/id-none' was not found\."/,
    source: 'quoted: azure-policy#1311',
    plan: noIdentity,
    request: azure => [
      'PATCH',
      azure.machine('web-1'),
      { identity: { type: 'UserAssigned', userAssignedIdentities: named(azure, 'id-none') } },
    ],
  },
  'identities with a type that has none': {
    ...gateway,
    status: 400,
    code: 'FailedIdentityOperation',
    message: /a non-UserAssigned identity type should not contain: userAssignedIdentities/,
    source: 'quoted: azure-rest-api-specs#17650',
    plan: noIdentity,
    request: azure => [
      'PATCH',
      azure.machine('web-1'),
      { identity: { type: 'SystemAssigned', userAssignedIdentities: named(azure, 'id-a') } },
    ],
  },
  'user-assigned without any': {
    ...gateway,
    status: 400,
    code: 'MissingIdentityIds',
    message: "The identity ids must not be null or empty for 'UserAssigned' identity type.",
    source: 'errors.json MissingIdentityIds',
    plan: noIdentity,
    request: patch({ type: 'UserAssigned' }),
  },
  'an identity without a type': {
    ...gateway,
    status: 400,
    code: 'InvalidRequestContent',
    message:
      "The request content was invalid and could not be deserialized: 'Required property 'type' not found in JSON. Path 'identity'.'.",
    source: 'errors.json InvalidRequestContent',
    request: patch({}),
  },
  'an identity that is no id': {
    ...gateway,
    status: 400,
    code: 'LinkedInvalidPropertyId',
    message: /^Property id 'myIdentity' at path '' is invalid\. Expect fully qualified resource Id that start with/,
    source: 'section 5.2, blob 01b6cf39',
    request: patch({ type: 'UserAssigned', userAssignedIdentities: { myIdentity: {} } }),
  },
  'an identity with values of its own': {
    ...gateway,
    status: 400,
    code: 'InvalidIdentityValues',
    message: /should only be empty json objects, null or the resource exisiting property\.$/,
    source: 'quoted: autoscaler#1592',
    plan: noIdentity,
    request: azure => [
      'PATCH',
      azure.machine('web-1'),
      { identity: { type: 'UserAssigned', userAssignedIdentities: { [azure.identity('id-a')]: { clientId: guid } } } },
    ],
  },
  'a list of identities': {
    status: 400,
    code: 'InvalidParameter',
    message: /identityIds is deprecated/,
    source: 'quoted: azure-docs#68377',
    request: patch({ type: 'UserAssigned', identityIds: [] }),
  },
  'a size that is not there': {
    status: 400,
    code: 'InvalidParameter',
    message:
      /^The value Standard_B2s_v3 provided for the VM size is not valid\. The valid sizes in the current region are: /,
    source: 'quoted: viya4-iac-azure#116',
    plan: networked,
    request: create({ size: 'Standard_B2s_v3' }),
  },
  'a size that is not sold': {
    status: 409,
    code: 'SkuNotAvailable',
    message:
      /^The requested size for resource '.*web-9' is currently not available in location 'westeurope' zones '' for subscription/,
    source: 'quoted: vscode-azurevirtualmachines#94',
    plan: { ...networked, restrictedSizes: ['Standard_B2s'] },
    request: create({}),
  },
  'more cores than the quota': {
    status: 409,
    code: 'OperationNotAllowed',
    message:
      /Location: westeurope, Current Limit: 3, Current Usage: 2, Additional Required: 2, \(Minimum\) New Limit Required: 4\./,
    source: 'errors.json OperationNotAllowed, 8aaa464b',
    plan: { ...networked, quotas: { westeurope: 3 } },
    request: create({}),
  },
  'a weak password, Linux': {
    status: 400,
    code: 'InvalidParameter',
    message: /must be between 6-72 characters long/,
    source: 'quoted: terraform-azurerm-vmseries-modules#49',
    plan: networked,
    request: create({ os: { adminPassword: 'abc' } }),
  },
  'a weak password, Windows': {
    status: 400,
    code: 'InvalidParameter',
    message: /must be between 8-123 characters long/,
    source: 'quoted: kitchen-azurerm#142',
    plan: networked,
    request: create({ image: windows, os: { adminPassword: 'Abc-123' } }),
  },
  'a name for an administrator that is refused': {
    status: 400,
    code: 'InvalidParameter',
    message: 'The Admin Username specified is not allowed.',
    source: 'error-messages (documentation)',
    plan: networked,
    request: create({ os: { adminUsername: 'admin' } }),
  },
  'a bad host name, Linux': {
    status: 400,
    code: 'InvalidParameter',
    message: /^Linux host name cannot exceed 64 characters/,
    source: 'error-messages (documentation)',
    plan: networked,
    request: create({ os: { computerName: 'a b_c' } }),
  },
  'a bad host name, Windows': {
    status: 400,
    code: 'InvalidParameter',
    message: /^Windows computer name cannot be more than 15 characters/,
    source: 'error-messages (documentation)',
    plan: networked,
    request: create({ image: windows, os: { computerName: 'a-name-of-sixteen' } }),
  },
  'an image that is not there': {
    status: 404,
    code: 'PlatformImageNotFound',
    message:
      "The platform image 'SUSE:openSUSE-Leap:42.3:latest' is not available. Verify that all fields in the storage profile are correct.",
    source: 'section 4, test of 2020',
    plan: networked,
    request: create({ image: { publisher: 'SUSE', offer: 'openSUSE-Leap', sku: '42.3', version: 'latest' } }),
  },
  'a subnet that is not there': {
    status: 400,
    code: 'InvalidResourceReference',
    message: /referenced by resource .* was not found/,
    source: 'public quotes',
    plan: noIdentity,
    request: create({}),
  },
  'what a machine keeps for life': {
    status: 409,
    code: 'PropertyChangeNotAllowed',
    message: "Changing property 'priority' is not allowed.",
    source: 'section 4, CanCreateUpdatePriorityAndPrice',
    request: ({ machine }) => ['PATCH', machine('web-1'), { properties: { priority: 'Spot' } }],
  },
  'a machine that is being deleted': {
    status: 409,
    code: 'OperationNotAllowed',
    message: /since the VM is marked for deletion\. You can only retry the Delete operation/,
    source: 'error-messages (documentation)',
    before: ({ machine }) => [['DELETE', machine('web-1')]],
    request: patch({ type: 'SystemAssigned' }),
  },
  'an operation that is not there': {
    status: 404,
    code: 'NotFound',
    message: 'The entity was not found in this Azure location.',
    source: 'section 6',
    request: ({ root }) => ['GET', `${root}/providers/Microsoft.Compute/locations/westeurope/operations/${guid}`],
  },
  'an extension without a type': {
    status: 400,
    code: 'InvalidParameter',
    message: 'The value of parameter type is invalid.',
    source: 'errors.json InvalidParameter, type',
    request: extension({ publisher: 'x' }),
  },
  'an extension that nobody has': {
    status: 404,
    code: 'ArtifactNotFound',
    message: "The VM extension with publisher 'Contoso' and type 'Agent' could not be found.",
    source: 'quoted: azure-powershell#20094',
    request: extension({ publisher: 'Contoso', type: 'Agent', typeHandlerVersion: '1.0' }),
  },
  'the retired extension': {
    status: 404,
    code: 'ArtifactNotFound',
    message: /'ManagedIdentityExtensionForLinux' could not be found/,
    source: 'quoted: pas-on-cloud#356',
    options: { retiredExtension: 'gone' },
    request: extension({
      publisher: 'Microsoft.ManagedIdentity',
      type: 'ManagedIdentityExtensionForLinux',
      typeHandlerVersion: '1.0',
    }),
  },
  'a second extension of one handler': {
    status: 400,
    code: 'BadRequest',
    message: /^Multiple VMExtensions per handler not supported for OS type 'Linux'\. VMExtension 'two'/,
    source: 'quoted: reset-rdp.md',
    before: azure => [extension(script)(azure)],
    request: extension(script, 'two'),
  },
  'a second script at once': {
    status: 409,
    code: 'Conflict',
    message: /^Run command extension execution is in progress/,
    source: 'quoted: azure-cli#32305',
    before: ({ machine }) => [
      ['POST', `${machine('web-1')}/runCommand`, { commandId: 'RunShellScript', script: ['true'] }],
    ],
    request: ({ machine }) => [
      'POST',
      `${machine('web-1')}/runCommand`,
      { commandId: 'RunShellScript', script: ['true'] },
    ],
  },
  'all machines of a set, and one': {
    status: 400,
    code: 'InvalidParameter',
    message: 'If "*" is an element in the instanceIds list then it must be the only element of the list.',
    source: 'errors.json InvalidParameter, instanceIds',
    plan: { scaleSets: ['web'] },
    request: ({ scaleSet }) => ['POST', `${scaleSet('web')}/manualupgrade`, { instanceIds: ['*', '1'] }],
  },
  'a machine that a set does not have': {
    status: 404,
    code: 'NotFound',
    message: 'The entity was not found in this Azure location.',
    source: 'section 6',
    plan: { scaleSets: ['web'] },
    request: ({ scaleSet }) => ['POST', `${scaleSet('web')}/manualupgrade`, { instanceIds: ['9'] }],
  },
  'upgrading by hand what upgrades itself': {
    status: 409,
    code: 'OperationNotAllowed',
    message:
      "Operation 'VirtualMachineScaleSets.ManualUpgrade.POST' is not allowed on Virtual Machine Scale Set 'web'.",
    source: 'errors.json OperationNotAllowed, 3ae7b82f',
    plan: { scaleSets: { web: { upgrade: 'Automatic' } } },
    request: ({ scaleSet }) => ['POST', `${scaleSet('web')}/manualupgrade`, { instanceIds: ['*'] }],
  },
  'upgrading during another write': {
    status: 409,
    code: 'Conflict',
    message: /^The request failed due to conflict with a concurrent request\./,
    source: 'errors.json Conflict, e70e5524',
    plan: { scaleSets: ['web'] },
    before: ({ scaleSet }) => [['PATCH', scaleSet('web'), { identity: { type: 'SystemAssigned' } }]],
    request: ({ scaleSet }) => ['POST', `${scaleSet('web')}/manualupgrade`, { instanceIds: ['*'] }],
  },
  'a Flexible set without fault domains': {
    status: 400,
    code: 'InvalidParameter',
    message: "Required parameter 'platformFaultDomainCount' is missing (null).",
    source: 'errors.json DeploymentFailed, 2023',
    request: ({ scaleSet }) => [
      'PUT',
      scaleSet('flex'),
      { location: 'westeurope', properties: { orchestrationMode: 'Flexible' } },
    ],
  },
  'a principal that nobody knows': {
    status: 400,
    code: 'PrincipalNotFound',
    message:
      /^Principal 11111111222233334444555555555555 does not exist in the directory [0-9a-f-]{36}\. Check that .* {2}See https:\/\/aka\.ms\/docs-principaltype$/,
    source: 'errors.json PrincipalNotFound',
    request: azure => roleOf(azure, guid),
  },
  'a principal that is too new': {
    status: 400,
    code: 'PrincipalNotFound',
    message: /replication delay/,
    source: 'role-assignment-principal-not-found-2021 #37',
    options: { replicationDelay: 60 },
    plan: noIdentity,
    before: ({ identity }) => [['PUT', identity(`id-new`), { location: 'westeurope' }]],
    request: azure => roleOf(azure, principalOf(azure, 'id-new')),
  },
  'a principal of another type': {
    status: 400,
    code: 'UnmatchedPrincipalType',
    message: /which is different from specified PrinciaplType 'User'/,
    source: 'section 8',
    plan: noIdentity,
    request: azure => roleOf(azure, principalOf(azure, 'id-a'), guid, { principalType: 'User' }),
  },
  'a role that is not there': {
    status: 404,
    code: 'RoleDefinitionDoesNotExist',
    message: `The specified role definition with ID '${guid.replaceAll('-', '')}' does not exist.`,
    source: 'section 8',
    request: azure => ['GET', role(azure, guid)],
  },
  'the same role again': {
    status: 409,
    code: 'RoleAssignmentExists',
    message: 'The role assignment already exists.',
    source: 'errors.json RoleAssignmentExists',
    before: azure => [roleOf(azure, personas.owner)],
    request: azure => roleOf(azure, personas.owner, '22222222-2222-3333-4444-555555555555'),
  },
  'a name of another assignment': {
    status: 400,
    code: 'RoleAssignmentUpdateNotPermitted',
    message: 'Tenant ID, application ID, principal ID, and scope are not allowed to be updated.',
    source: 'errors.json RoleAssignmentUpdateNotPermitted',
    before: azure => [roleOf(azure, personas.owner)],
    request: azure => roleOf(azure, guid),
  },
  'a network with machines in it': {
    status: 400,
    code: 'InUseSubnetCannotBeDeleted',
    message: /is in use by .* and cannot be deleted/,
    source: 'public quotes',
    plan: networked,
    before: azure => [create({})(azure)],
    request: ({ network }) => ['DELETE', network('vnet')],
  },
  'an interface of a machine': {
    status: 400,
    code: 'NicInUse',
    message: /is used by existing resource/,
    source: 'public quotes',
    request: ({ group }) => ['DELETE', `${group('rg-app')}/providers/Microsoft.Network/networkInterfaces/web-1-nic`],
  },
  'a lock that is none': {
    status: 400,
    code: 'InvalidLockLevel',
    message: /'Soft' is not valid/,
    source: 'enumeration of rest-api-specs; our words',
    request: ({ group }) => [
      'PUT',
      `${group('rg-app')}/providers/Microsoft.Authorization/locks/mine?api-version=2020-05-01`,
      { properties: { level: 'Soft' } },
    ],
  },
};
