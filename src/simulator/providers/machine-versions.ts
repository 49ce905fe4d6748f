/** A machine as old api-versions wrote it: without what came with later ones (rest-api-specs; recorded traffic). */
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { VirtualMachine } from '../resource.ts';

type Path = readonly string[];

/** Paths below `properties`, by the version that they came with. */
const cameWith: readonly (readonly [version: string, paths: readonly Path[]])[] = [
  ['2019-12-01', [['storageProfile', 'imageReference', 'exactVersion']]],
  ['2020-06-01', [['osProfile', 'windowsConfiguration', 'patchSettings']]],
  ['2020-12-01', [['osProfile', 'linuxConfiguration', 'patchSettings']]],
  [
    '2021-03-01',
    [
      ['osProfile', 'linuxConfiguration', 'patchSettings', 'assessmentMode'],
      ['osProfile', 'windowsConfiguration', 'patchSettings', 'assessmentMode'],
      ['storageProfile', 'osDisk', 'deleteOption'],
      ['networkProfile', 'networkInterfaces', 'properties', 'deleteOption'],
    ],
  ],
  ['2021-11-01', [['timeCreated']]],
];

/** A path goes through every item of a list. */
const without = (value: Json, [first = '', ...rest]: Path): Json => {
  if (Array.isArray(value)) return value.map(each => without(each, [first, ...rest]));
  if (!isObject(value) || value[first] === undefined) return value;
  const { [first]: inner, ...others } = value;
  return rest.length ? { ...value, [first]: without(inner ?? null, rest) } : others;
};

const newest = cameWith.at(-1)?.[0] ?? '';

export const asOf = (version: string, machine: VirtualMachine): VirtualMachine => {
  if (version >= newest) return machine;
  const later = cameWith.filter(([since]) => version < since).flatMap(([, paths]) => paths);
  const properties = later.reduce<Json>(without, machine.properties as unknown as JsonObject);
  return { ...machine, properties: properties as unknown as VirtualMachine['properties'] };
};
