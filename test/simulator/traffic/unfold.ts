/** What a recorded deployment would have made, by single requests, as long as the simulator does not evaluate templates. */
import { isObject, type Json, listIn, part } from '../../../src/simulator/json.ts';
import type { Interaction } from './fixture.ts';

export interface Unfolded {
  readonly path: string;
  readonly version: string;
  readonly body: Json;
}

const wanted = [
  'Microsoft.Network/virtualNetworks',
  'Microsoft.Compute/virtualMachines',
  'Microsoft.Compute/virtualMachineScaleSets',
];

/** `[resourceId('Microsoft.Network/networkSecurityGroups', 'vm1NSG')]`, the one function that these resources need. */
const resourceId = /^\[resourceId\('([^']+)', *'([^']+)'\)\]$/;

/** A template writes null for what it leaves to Azure. */
const evaluated = (value: Json, group: string): Json => {
  if (typeof value === 'string') return value.replace(resourceId, `${group}/providers/$1/$2`);
  if (Array.isArray(value)) return value.map(each => evaluated(each, group));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (each === null ? [] : [[key, evaluated(each, group)]])),
  );
};

export const isDeployment = ({ path }: Interaction): boolean =>
  path.includes('/providers/Microsoft.Resources/deployments/');

export const unfolded = ({ path, requestBody }: Interaction): readonly Unfolded[] => {
  const [group = ''] = path.split('/providers/');
  const resources = listIn(part(requestBody, 'properties', 'template').resources).map(each =>
    part(evaluated(each, group.replace('resourcegroups', 'resourceGroups'))),
  );
  return wanted.flatMap(type =>
    resources
      .filter(each => each.type === type)
      .map(({ type: _, apiVersion, dependsOn: __, name, ...body }) => ({
        path: `${group}/providers/${type}/${name}`,
        version: type.includes('Network') ? '2024-05-01' : String(apiVersion),
        body,
      })),
  );
};
