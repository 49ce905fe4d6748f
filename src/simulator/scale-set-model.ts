/** The model of a scale set as Azure writes it, new and changed: what a request leaves out is filled in. */
import { sameText } from './filter.ts';
import { isObject, type JsonObject, part } from './json.ts';
import type { MachineImage } from './machine-images.ts';
import type { ScaleSet, ScaleSetProperties, Sku, UpgradeMode } from './scale-set.ts';
import { profileOf } from './scale-set-profile.ts';

export interface NewScaleSet {
  readonly envelope: Pick<ScaleSet, 'name' | 'id' | 'location' | 'tags' | 'identity' | 'zones'>;
  readonly sku: Sku;
  /** The `properties` of the request. */
  readonly requested: JsonObject;
  /** Undefined where a Flexible set has no profile. */
  readonly image: MachineImage | undefined;
  readonly uniqueId: string;
  readonly timeCreated: string;
}

const modes: readonly UpgradeMode[] = ['Automatic', 'Rolling', 'Manual'];

/** The Azure CLI writes `automatic`. */
const modeOf = ({ mode }: JsonObject): UpgradeMode => modes.find(each => sameText(each, String(mode))) ?? 'Manual';

/** What Azure fills in, and a client that changes what it read sends back. */
const withoutState = ({ provisioningState: _, uniqueId: __, timeCreated: ___, ...rest }: JsonObject): JsonObject =>
  rest;

export const newScaleSet = ({ envelope, sku, requested, image, uniqueId, timeCreated }: NewScaleSet): ScaleSet => {
  const { name, id, location, tags, identity, zones } = envelope;
  const { virtualMachineProfile, upgradePolicy, orchestrationMode, ...rest } = withoutState(requested);
  const flexible = orchestrationMode === 'Flexible';
  const { singlePlacementGroup = !flexible, platformFaultDomainCount = 5, ...options } = rest;
  return {
    name,
    id,
    type: 'Microsoft.Compute/virtualMachineScaleSets',
    location,
    ...(tags && { tags }),
    ...(identity && { identity }),
    sku,
    ...(zones && { zones }),
    etag: '"1"',
    properties: {
      singlePlacementGroup: singlePlacementGroup === true,
      orchestrationMode: flexible ? 'Flexible' : 'Uniform',
      upgradePolicy: { ...part(upgradePolicy), mode: modeOf(part(upgradePolicy)) },
      ...(image && { virtualMachineProfile: profileOf(part(virtualMachineProfile), image, timeCreated) }),
      provisioningState: 'Creating',
      ...(!flexible && { overprovision: true, doNotRunExtensionsOnOverprovisionedVMs: false }),
      ...options,
      uniqueId,
      platformFaultDomainCount: Number(platformFaultDomainCount),
      timeCreated,
    },
    fleet: { model: 1, made: 0, instances: [] },
  };
};

/** What a request says replaces what there was, key by key and at every depth; what it leaves out stays, `null` removes. */
export const merged = (before: JsonObject, requested: JsonObject): JsonObject => {
  const removed = Object.keys(requested).filter(key => requested[key] === null);
  const kept = Object.fromEntries(Object.entries(before).filter(([key]) => !removed.includes(key)));
  const changes = Object.entries(requested)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => [key, isObject(value) ? merged(part(before[key]), value) : value] as const);
  return { ...kept, ...Object.fromEntries(changes) };
};

export interface Changes {
  readonly requested: JsonObject;
  readonly image: MachineImage | undefined;
  readonly now: string;
}

/** The properties after a write; the profile has a new time only where it changed (recorded). */
export const changedProperties = (
  before: ScaleSetProperties,
  { requested, image, now }: Changes,
): ScaleSetProperties => {
  const { virtualMachineProfile: was, ...rest } = before;
  const { virtualMachineProfile: wanted, ...others } = withoutState(requested);
  const asked = merged(part(was), part(wanted));
  const same = image && was && JSON.stringify(profileOf(asked, image, String(was.timeCreated))) === JSON.stringify(was);
  const properties = merged(rest as JsonObject, others) as unknown as ScaleSetProperties;
  const profile = same || !image ? was : profileOf(asked, image, now);
  return {
    ...before,
    ...properties,
    upgradePolicy: { ...properties.upgradePolicy, mode: modeOf(properties.upgradePolicy) },
    ...(profile && { virtualMachineProfile: profile }),
    provisioningState: 'Updating',
  };
};
