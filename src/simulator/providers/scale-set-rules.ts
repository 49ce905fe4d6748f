/** What Microsoft.Compute refuses in the model of a scale set, before anything is made. */
import type { IdentityBlock } from '../identity-block.ts';
import { isObject, type JsonObject, listIn, part } from '../json.ts';
import type { MachineImage } from '../machine-images.ts';
import { computeRefusal, notSimulated, type Refusal } from '../refusal.ts';
import type { ScaleSetProperties, Sku } from '../scale-set.ts';
import type { Store } from '../store.ts';
import { checkOperatingSystem, checkSize, imageFor } from './machine-rules.ts';
import { notThere } from './new-interfaces.ts';
import { subnetAt } from './subnet.ts';

const invalid = (message: string, target: string): Refusal => computeRefusal(400, 'InvalidParameter', message, target);

export const missing = (target: string): Refusal =>
  invalid(`Required parameter '${target}' is missing (null).`, target);

/** A request may name the size or the capacity alone. @throws Refusal */
export const skuOf = (requested: JsonObject, location: string, before?: Sku): Sku => {
  const { name = before?.name, capacity = before?.capacity, tier = before?.tier ?? 'Standard' } = requested;
  if (name === undefined) throw missing('sku.name');
  if (name !== before?.name) checkSize(name, location);
  if (typeof capacity !== 'number') throw missing('sku.capacity');
  if (Number.isInteger(capacity) && capacity >= 0 && capacity <= 1000)
    return { name: String(name), tier: String(tier), capacity };
  throw invalid(`The value '${capacity}' of parameter 'sku.capacity' is out of range.`, 'sku.capacity');
};

/** The image of a profile, whose parts are checked as those of a machine are. @throws Refusal */
export const checkedProfile = (profile: JsonObject, name: string): MachineImage => {
  if (listIn(part(profile, 'storageProfile').dataDisks).length) throw notSimulated('data disks');
  const image = imageFor(profile);
  const { osProfile } = profile;
  const computerName = part(osProfile).computerNamePrefix;
  if (isObject(osProfile) && computerName === undefined) throw missing('osProfile.computerNamePrefix');
  const asMachine = isObject(osProfile) ? { osProfile: { ...osProfile, computerName: computerName ?? null } } : {};
  checkOperatingSystem(asMachine, name, image.os);
  return image;
};

/** @throws Refusal where an interface has no subnet, or one that is not there */
export const checkSubnets = (store: Store, profile: JsonObject, id: string): void => {
  const interfaces = listIn(part(profile, 'networkProfile').networkInterfaceConfigurations);
  if (!interfaces.length) throw missing('networkProfile');
  for (const configuration of interfaces.flatMap(each => listIn(part(each, 'properties').ipConfigurations))) {
    const subnet = String(part(configuration, 'properties', 'subnet').id ?? '');
    if (!subnetAt(store, subnet)) throw notThere(subnet, id);
  }
};

/** What a scale set keeps for life. */
const fixed = [
  { path: [], key: 'orchestrationMode' },
  { path: [], key: 'platformFaultDomainCount' },
  { path: ['virtualMachineProfile', 'osProfile'], key: 'computerNamePrefix' },
] as const;

/** @throws Refusal */
export const checkFixed = (before: ScaleSetProperties, requested: JsonObject): void => {
  for (const { path, key } of fixed) {
    const [was, wanted] = [part(before as unknown as JsonObject, ...path)[key], part(requested, ...path)[key]];
    if (wanted !== undefined && was !== undefined && wanted !== was)
      throw computeRefusal(409, 'PropertyChangeNotAllowed', `Changing property '${key}' is not allowed.`, key);
  }
};

/** A Flexible set holds user-assigned identities alone; its machines may have their own (azure-cli#27871). */
export const checkFlexibleIdentity = (identity: IdentityBlock | undefined): void => {
  if (identity?.principalId === undefined) return;
  throw invalid(
    `The value '${identity.type}' of parameter 'identity' is not allowed. Allowed values are: UserAssigned, None.`,
    'identity',
  );
};
