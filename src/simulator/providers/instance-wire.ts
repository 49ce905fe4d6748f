/** A machine of a Uniform scale set as Azure writes it: from the set's model, as far as the machine has taken it over. */
import { extensionProperties } from '../extension-model.ts';
import { isLatest } from '../fleet.ts';
import type { IdentityBlock } from '../identity-block.ts';
import { type Json, type JsonObject, listIn, part } from '../json.ts';
import { imageNamed } from '../machine-images.ts';
import type { Tags } from '../resource.ts';
import type { Instance, ScaleSet } from '../scale-set.ts';

export interface WrittenInstance {
  readonly name: string;
  readonly id: string;
  readonly type: string;
  readonly location: string;
  readonly tags?: Tags;
  readonly identity?: IdentityBlock;
  readonly instanceId: string;
  readonly sku: { readonly name: string; readonly tier: string };
  readonly properties: object;
  readonly etag?: string;
  readonly resources?: readonly object[];
}

const storageOf = (set: ScaleSet, name: string, { vmId }: Instance): JsonObject => {
  const { osDisk, imageReference, ...rest } = part(set.properties.virtualMachineProfile, 'storageProfile');
  const { publisher, offer, sku, version } = part(imageReference);
  const image = imageNamed({
    publisher: String(publisher),
    offer: String(offer),
    sku: String(sku),
    version: String(version),
  });
  const { osType = 'Linux', managedDisk, diskSizeGB = 30, ...disk } = part(osDisk);
  const diskName = `${set.name}_${name}_OsDisk_1_${vmId.replaceAll('-', '')}`;
  const id = set.id.replace(/virtualMachineScaleSets\/.*$/i, `disks/${diskName}`);
  return {
    imageReference: { ...part(imageReference), exactVersion: image?.version ?? '' },
    osDisk: { osType, name: diskName, ...disk, managedDisk: { ...part(managedDisk), id }, diskSizeGB },
    dataDisks: [],
    ...rest,
  };
};

/** The number of a machine in its computer name has six digits, of base 36 (virtual-machine-scale-sets-instance-ids). */
const osOf = (set: ScaleSet, { instanceId }: Instance): JsonObject => {
  const { computerNamePrefix, ...profile } = part(set.properties.virtualMachineProfile, 'osProfile');
  const digits = Number(instanceId).toString(36).toUpperCase().padStart(6, '0');
  return { computerName: `${computerNamePrefix}${digits}`, ...profile };
};

const interfacesOf = (configurations: readonly Json[], id: string): JsonObject => ({
  networkInterfaces: configurations.map(each => ({ id: `${id}/networkInterfaces/${part(each).name}` })),
});

/** Azure writes these ids as if the machine were one of the group (recorded). */
const extensionsOf = (set: ScaleSet, name: string, { applied }: Instance): readonly object[] =>
  applied.extensions.map(extension => ({
    name: part(extension).name,
    id: `${set.id.replace(/virtualMachineScaleSets\/.*$/i, `virtualMachines/${name}`)}/extensions/${part(extension).name}`,
    type: 'Microsoft.Compute/virtualMachines/extensions',
    location: set.location,
    properties: extensionProperties(part(extension, 'properties'), 'Succeeded'),
  }));

export const writtenInstance = (set: ScaleSet, instance: Instance): WrittenInstance => {
  const { instanceId, applied, vmId, timeCreated } = instance;
  const name = `${set.name}_${instanceId}`;
  const id = `${set.id}/virtualMachines/${instanceId}`;
  const { securityProfile, networkProfile } = part(set.properties.virtualMachineProfile);
  const configurations = listIn(part(networkProfile).networkInterfaceConfigurations);
  const resources = extensionsOf(set, name, instance);
  const { provisioningState } = set.properties;
  return {
    name,
    id,
    type: 'Microsoft.Compute/virtualMachineScaleSets/virtualMachines',
    location: set.location,
    ...(set.tags && { tags: set.tags }),
    ...(applied.identity && { identity: applied.identity }),
    instanceId,
    sku: { name: applied.size, tier: set.sku.tier },
    properties: {
      latestModelApplied: isLatest(set, instance),
      modelDefinitionApplied: 'VirtualMachineScaleSet',
      networkProfileConfiguration: { networkInterfaceConfigurations: configurations },
      provisioningState,
      hardwareProfile: { vmSize: applied.size },
      vmId,
      storageProfile: storageOf(set, name, instance),
      osProfile: osOf(set, instance),
      ...(securityProfile !== undefined && { securityProfile }),
      networkProfile: interfacesOf(configurations, id),
      timeCreated,
    },
    ...(set.etag && { etag: set.etag }),
    ...(resources.length && { resources }),
  };
};
