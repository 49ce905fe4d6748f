/** How errors of requests, names and regions come about, and go. */
import { ask, type Ids, type Scenario } from './scenario.ts';

const created =
  (body: object) =>
  ({ identity }: Ids) =>
    ask('PUT', identity('id-new'), body);
const inEurope = { location: 'westeurope' };
const group = (name: string, body: object) => (ids: Ids) => ask('PUT', ids.group(name), body);
const network = { location: 'westeurope', properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] } } };
const script = { publisher: 'Microsoft.Azure.Extensions', type: 'CustomScript', typeHandlerVersion: '2.1' };
const deployment = (name: string, template: object) => (ids: Ids) =>
  ask('PUT', `${ids.group()}/providers/Microsoft.Resources/deployments/${name}`, {
    properties: { mode: 'Incremental', template },
  });
const empty = {
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  resources: [],
};

const assignment = ({ group: at }: Ids, properties: object) =>
  ask('PUT', `${at()}/providers/Microsoft.Authorization/roleAssignments/11111111-2222-3333-4444-555555555555`, {
    properties,
  });

export const requestScenarios: Readonly<Record<string, Scenario>> = {
  MissingApiVersionParameter: {
    shows: ({ root }) => ask('GET', `${root}?api-version=`),
    instead: ({ root }) => ask('GET', root),
  },
  InvalidApiVersionParameter: {
    shows: ({ root }) => ask('GET', `${root}?api-version=2012-01-01`),
    instead: ({ root }) => ask('GET', root),
  },
  NoRegisteredProviderFound: {
    shows: ({ machine }) => ask('GET', `${machine()}?api-version=2017-12-01`),
    instead: ({ machine }) => ask('GET', machine()),
  },
  InvalidResourceType: {
    shows: ({ root }) => ask('GET', `${root}/providers/Microsoft.Compute/virtualMachines?api-version=2017-12-01`),
    instead: ({ root }) => ask('GET', `${root}/providers/Microsoft.Compute/virtualMachines`),
  },
  InvalidResourceNamespace: {
    shows: ({ root }) => ask('GET', `${root}/providers/Contoso.Nothing?api-version=2021-04-01`),
    instead: ({ root }) => ask('GET', `${root}/providers/Microsoft.Compute?api-version=2021-04-01`),
  },
  InvalidRequestContent: {
    shows: ({ machine }) => ask('PATCH', machine(), { identity: {} }),
    instead: ({ machine }) => ask('PATCH', machine(), { identity: { type: 'SystemAssigned' } }),
  },
  InvalidRequestFormat: {
    shows: ids => ask('PUT', ids.network('vnet'), { location: 'westeurope', properties: {} }),
    instead: ids => ask('PUT', ids.network('vnet'), network),
  },
  BadRequestFormat: {
    plan: { userAssignedIdentities: ['id-a'] },
    shows: ids => assignment(ids, {}),
    instead: ids =>
      assignment(ids, {
        roleDefinitionId: `${ids.root}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7`,
        principalId: ids.principal('id-a'),
        principalType: 'ServicePrincipal',
      }),
  },
  BadRequest: {
    before: ({ machine }) => [ask('PUT', `${machine()}/extensions/one`, { ...inEurope, properties: script })],
    shows: ({ machine }) => ask('PUT', `${machine()}/extensions/two`, { ...inEurope, properties: script }),
    fix: ({ machine }) => [ask('DELETE', `${machine()}/extensions/one`)],
  },
  NotFound: {
    plan: { scaleSets: ['web'] },
    shows: ({ scaleSet }) => ask('POST', `${scaleSet('web')}/manualupgrade`, { instanceIds: ['9'] }),
    instead: ({ scaleSet }) => ask('POST', `${scaleSet('web')}/manualupgrade`, { instanceIds: ['0'] }),
  },
  ResourceGroupNotFound: {
    shows: ids => ask('GET', ids.group('rg-new')),
    fix: ids => [ask('PUT', ids.group('rg-new'), inEurope)],
  },
  ResourceNotFound: {
    shows: ({ identity }) => ask('GET', identity('id-new')),
    fix: ids => [created(inEurope)(ids)],
  },
  ParentResourceNotFound: {
    shows: ({ machine }) => ask('PUT', `${machine('web-2')}/extensions/one`, { ...inEurope, properties: script }),
    instead: ({ machine }) => ask('PUT', `${machine()}/extensions/one`, { ...inEurope, properties: script }),
  },
  InvalidTemplate: {
    shows: deployment('first', {
      ...empty,
      resources: [{ type: 'Microsoft.Compute/virtualMachines', name: "[variables('none')]", apiVersion: '2024-11-01' }],
    }),
    instead: deployment('first', empty),
  },
  DeploymentNotFound: {
    shows: ids => ask('GET', `${ids.group()}/providers/Microsoft.Resources/deployments/first`),
    fix: ids => [deployment('first', empty)(ids)],
  },
  LocationRequired: { shows: group('rg-new', {}), instead: group('rg-new', inEurope) },
  LocationNotAvailableForResourceGroup: {
    shows: group('rg-new', { location: 'local' }),
    instead: group('rg-new', inEurope),
  },
  InvalidResourceGroupLocation: { shows: group('rg-app', { location: 'westus' }), instead: group('rg-app', inEurope) },
  InvalidResourceGroup: { shows: group('rg-new.', inEurope), instead: group('rg-new', inEurope) },
  ResourceGroupBeingDeleted: {
    before: ids => [ask('DELETE', ids.group())],
    shows: group('rg-app', inEurope),
    wait: 600,
  },
  LocationNotAvailableForResourceType: { shows: created({ location: 'Japan West' }), instead: created(inEurope) },
  InvalidResourceLocation: {
    plan: { userAssignedIdentities: ['id-new'] },
    shows: created({ location: 'eastus' }),
    instead: created(inEurope),
  },
  InvalidResourceName: {
    shows: ({ identity }) => ask('PUT', identity('_x'), inEurope),
    instead: created(inEurope),
  },
};
