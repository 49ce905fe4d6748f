/** A deployment as Microsoft.Resources writes it. */
import type { JsonObject } from '../json.ts';
import { utc } from '../time.ts';
import type { Dependency, Deployment, Step } from './deployment.ts';

const described = ({ id, type, name }: Step): object => ({ id, resourceType: type, resourceName: name });

/** `Microsoft.Compute/virtualMachines` → its two parts. */
const typeParts = (type: string): readonly [namespace: string, type: string] => {
  const [namespace = '', ...rest] = type.split('/');
  return [namespace, rest.join('/')];
};

const providersOf = (steps: readonly Step[]): readonly object[] => {
  const found = new Map<string, Map<string, string | null>>();
  for (const step of steps) {
    const [namespace, type] = typeParts(step.type);
    const types = found.get(namespace) ?? new Map<string, string | null>();
    found.set(namespace, types.set(type, step.location));
  }
  return [...found].map(([namespace, types]) => ({
    namespace,
    resourceTypes: [...types].map(([resourceType, location]) => ({ resourceType, locations: [location] })),
  }));
};

const dependenciesOf = (steps: readonly Step[]): readonly object[] => {
  const target = ({ id, apiVersion }: Dependency): readonly object[] =>
    steps.filter(step => step.id === id).map(step => ({ ...described(step), ...(apiVersion && { apiVersion }) }));
  return steps
    .filter(({ dependsOn }) => dependsOn.length)
    .map(step => ({ dependsOn: step.dependsOn.flatMap(target), ...described(step) }));
};

export const failure = ({ id, errors = [] }: Deployment): JsonObject => ({
  code: 'DeploymentFailed',
  target: id,
  message:
    'At least one resource deployment operation failed. Please list deployment operations for details. Please see https://aka.ms/arm-deployment-operations for usage details.',
  details: errors.map(error => ({ ...error })),
});

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id.toLowerCase() < b.id.toLowerCase() ? -1 : 1;

/** The duration stands while it runs, and not at the end (recorded in 2025). */
export const written = (deployment: Deployment): object => {
  const { id, name, templateHash, parameters, status, correlationId, steps, startedAt, endedAt, outputs } = deployment;
  return {
    id,
    name,
    type: 'Microsoft.Resources/deployments',
    properties: {
      templateHash,
      parameters,
      mode: 'Incremental',
      provisioningState: status,
      timestamp: utc(endedAt ?? startedAt),
      ...(endedAt === undefined && { duration: 'PT0.0005125S' }),
      correlationId,
      providers: providersOf(steps),
      dependencies: dependenciesOf(steps),
      ...(status === 'Succeeded' && {
        outputs: outputs ?? {},
        outputResources: steps.map(({ id: resource }) => ({ id: resource })).sort(byId),
      }),
      ...(status === 'Failed' && { error: failure(deployment) }),
    },
  };
};

const states = { waiting: 'Waiting', running: 'Running', succeeded: 'Succeeded', failed: 'Failed' } as const;

/** What was done for each resource, the last first. */
export const operationsOf = ({ id, correlationId, startedAt, endedAt, steps }: Deployment): readonly object[] =>
  steps
    .filter(({ status }) => status !== 'waiting')
    .map((step, index) => ({
      id: `${id}/operations/${String(index).padStart(16, '0')}`,
      operationId: String(index).padStart(16, '0'),
      properties: {
        provisioningOperation: 'Create',
        provisioningState: states[step.status],
        timestamp: utc(endedAt ?? startedAt),
        duration: 'PT1S',
        trackingId: correlationId,
        statusCode: step.error ? 'BadRequest' : 'OK',
        ...(step.error && { statusMessage: { error: step.error } }),
        targetResource: described(step),
      },
    }))
    .reverse();
