/** A scale set between the SDK's model and the port's. */
import type { VirtualMachineScaleSet as SdkScaleSet, UpgradeMode } from '@azure/arm-compute';
import { apiVersions } from '../arm/client-versions.ts';
import type { NewScaleSet, ScaleSet } from '../model/resources.ts';
import { administratorProfile, identityBlock, imageOf, imageReference, sdkIdentity } from './machine-model.ts';

export const scaleSetOf = (set: SdkScaleSet): ScaleSet => {
  const profile = set.virtualMachineProfile;
  return {
    id: set.id ?? '',
    name: set.name ?? '',
    location: set.location,
    size: set.sku?.name ?? '',
    image: imageOf(profile?.storageProfile?.imageReference),
    operatingSystem: profile?.storageProfile?.osDisk?.osType ?? '',
    administrator: profile?.osProfile?.adminUsername ?? '',
    identity: identityBlock(set.identity),
    orchestrationMode: set.orchestrationMode ?? 'Uniform',
    upgradePolicy: set.upgradePolicy?.mode ?? '',
    instanceCount: set.sku?.capacity ?? 0,
    ...(set.provisioningState === 'Failed' && { provisioning: 'Failed' }),
  };
};

/** Flexible sets have no placement group of their own, and want to be told so. */
const placement = (orchestrationMode: string) =>
  orchestrationMode === 'Flexible' ? { singlePlacementGroup: false, platformFaultDomainCount: 1 } : {};

export const sdkScaleSet = (name: string, set: NewScaleSet): SdkScaleSet => ({
  location: set.location,
  identity: sdkIdentity(set.identity),
  sku: { name: set.size, tier: 'Standard', capacity: set.instanceCount },
  orchestrationMode: set.orchestrationMode,
  upgradePolicy: { mode: set.upgradePolicy as UpgradeMode },
  ...placement(set.orchestrationMode),
  virtualMachineProfile: {
    storageProfile: {
      imageReference: imageReference(set.image),
      osDisk: { createOption: 'FromImage', managedDisk: { storageAccountType: 'Premium_LRS' } },
    },
    osProfile: {
      computerNamePrefix: name,
      ...administratorProfile(set),
      ...(set.customData !== undefined && { customData: Buffer.from(set.customData).toString('base64') }),
    },
    networkProfile: {
      networkApiVersion: apiVersions.implicitNetworkInterface,
      networkInterfaceConfigurations: [
        {
          name: `${name}Nic`,
          primary: true,
          ipConfigurations: [{ name: 'ipconfig', primary: true, subnet: { id: set.subnetId } }],
        },
      ],
    },
  },
});
