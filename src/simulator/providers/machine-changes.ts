/** What a write may change in a virtual machine: it keeps some things for life, and some changes are not modelled. */
import { nameOfId } from '../../arm/resource-id.ts';
import { isObject, type JsonObject, listIn, part } from '../json.ts';
import { options, optionsIn } from '../machine-options.ts';
import { computeRefusal, notSimulated } from '../refusal.ts';
import type { MachineProperties } from '../resource.ts';
import { checkSize } from './machine-rules.ts';

const modelled: ReadonlySet<string> = new Set([
  ...options,
  'hardwareProfile',
  'storageProfile',
  'osProfile',
  'networkProfile',
  // What Azure fills in, and a client that changes what it read sends back.
  'provisioningState',
  'vmId',
  'instanceView',
  'timeCreated',
]);

/** What a machine keeps for life: the path in the model, and the name that the error gives to it. */
const fixed = [
  { path: ['storageProfile', 'imageReference'], keys: ['publisher', 'offer', 'sku'], name: 'imageReference' },
  { path: ['storageProfile', 'osDisk'], keys: ['name', 'createOption'], name: 'osDisk' },
  { path: ['osProfile'], keys: ['computerName', 'adminUsername'], name: 'osProfile' },
  { path: [], keys: ['priority'], name: 'priority' },
] as const;

/** A request may repeat what cannot change, or leave it out. */
const checkFixed = (before: JsonObject, requested: JsonObject): void => {
  for (const { path, keys, name } of fixed) {
    const [was, wanted] = [part(before, ...path), part(requested, ...path)];
    const changed = keys.some(key => wanted[key] !== undefined && wanted[key] !== was[key]);
    if (changed)
      throw computeRefusal(409, 'PropertyChangeNotAllowed', `Changing property '${name}' is not allowed.`, name);
  }
};

const namesOf = (network: JsonObject): string =>
  [
    ...listIn(network.networkInterfaces).map(each => nameOfId(String(part(each).id))),
    ...listIn(network.networkInterfaceConfigurations).map(each => String(part(each).name)),
  ]
    .join()
    .toLowerCase();

/** @throws Refusal rather than leave out quietly what a request asks for */
export const checkModelled = (before: JsonObject | undefined, requested: JsonObject): void => {
  if (listIn(part(requested, 'storageProfile').dataDisks).length) throw notSimulated('data disks');
  const unknown = Object.keys(requested).find(key => !modelled.has(key));
  if (unknown) throw notSimulated(`the property ${unknown} of a virtual machine`);
  if (!before || !isObject(requested.networkProfile)) return;
  if (namesOf(requested.networkProfile) !== namesOf(part(before, 'networkProfile')))
    throw notSimulated('changing the network interfaces of a virtual machine');
};

/**
 * What a request repeats is fine, whatever it is; of what it changes, the size and the plain options are modelled.
 * @throws Refusal
 */
export const changedProperties = (
  before: MachineProperties,
  requested: JsonObject,
  location: string,
): MachineProperties => {
  checkFixed(before, requested);
  checkModelled(before, requested);
  const { vmSize = before.hardwareProfile.vmSize } = part(requested, 'hardwareProfile');
  checkSize(vmSize, location);
  return {
    ...before,
    ...optionsIn(requested),
    hardwareProfile: { vmSize: String(vmSize) },
    provisioningState: 'Updating',
  };
};
