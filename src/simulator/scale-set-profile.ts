/** How the machines of a scale set are made, as Azure writes it; the password, custom data and user data are never answered. */
import { extensionProperties } from './extension-model.ts';
import { isObject, type Json, type JsonObject, listIn, part } from './json.ts';
import type { MachineImage } from './machine-images.ts';

const osOf = (profile: JsonObject, { os }: MachineImage): JsonObject => {
  const { computerNamePrefix = '', adminUsername = '', windowsConfiguration, linuxConfiguration } = profile;
  const { disablePasswordAuthentication = false, ssh } = part(linuxConfiguration);
  const linux = { disablePasswordAuthentication, ...(ssh !== undefined && { ssh }), provisionVMAgent: true };
  const windows = { provisionVMAgent: true, enableAutomaticUpdates: true, ...part(windowsConfiguration) };
  return {
    computerNamePrefix,
    adminUsername,
    ...(os === 'Linux' ? { linuxConfiguration: linux } : { windowsConfiguration: windows }),
    secrets: [],
    allowExtensionOperations: true,
    requireGuestProvisionSignal: true,
  };
};

const storageOf = (profile: JsonObject, image: MachineImage): JsonObject => {
  const { osDisk, imageReference, diskControllerType } = profile;
  const { caching = 'ReadWrite', managedDisk, diskSizeGB } = part(osDisk);
  const { publisher, offer, sku } = image;
  return {
    osDisk: {
      osType: image.os,
      createOption: 'FromImage',
      caching,
      managedDisk: { storageAccountType: part(managedDisk).storageAccountType ?? 'Premium_LRS' },
      diskSizeGB: diskSizeGB ?? (image.os === 'Windows' ? 127 : 30),
    },
    imageReference: { publisher, offer, sku, version: 'latest', ...part(imageReference) },
    ...(diskControllerType !== undefined && { diskControllerType }),
  };
};

const ipConfigurationOf = (configuration: Json): JsonObject => {
  const { name = 'ipconfig1', properties } = part(configuration);
  const { subnet = {}, ...rest } = part(properties);
  return { name, properties: { subnet, privateIPAddressVersion: 'IPv4', ...rest } };
};

/** Templates of the Azure CLI say `"true"`, and Azure answers `true` (recorded). */
const interfaceOf = (configuration: Json): JsonObject => {
  const { name = 'nic', properties } = part(configuration);
  const { primary = true, networkSecurityGroup, ipConfigurations, ...rest } = part(properties);
  return {
    name,
    properties: {
      primary: String(primary).toLowerCase() === 'true',
      disableTcpStateTracking: false,
      ...(networkSecurityGroup !== undefined && { networkSecurityGroup }),
      dnsSettings: { dnsServers: [] },
      enableIPForwarding: false,
      ...rest,
      ipConfigurations: listIn(ipConfigurations).map(ipConfigurationOf),
    },
  };
};

const networkOf = ({ networkInterfaceConfigurations, ...rest }: JsonObject): JsonObject => ({
  ...rest,
  networkInterfaceConfigurations: listIn(networkInterfaceConfigurations).map(interfaceOf),
});

const extensionsOf = ({ extensions, ...rest }: JsonObject): JsonObject => ({
  ...rest,
  extensions: listIn(extensions).map(each => ({
    name: part(each).name ?? '',
    properties: extensionProperties(part(each, 'properties')),
  })),
});

/** Also what a changed profile passes through: all but the time stays the same. */
export const profileOf = (requested: JsonObject, image: MachineImage, timeCreated: string): JsonObject => {
  const { osProfile, storageProfile, networkProfile, extensionProfile, ...others } = requested;
  const { userData: _, timeCreated: __, ...rest } = others;
  return {
    osProfile: osOf(part(osProfile), image),
    storageProfile: storageOf(part(storageProfile), image),
    networkProfile: networkOf(part(networkProfile)),
    ...(isObject(extensionProfile) && { extensionProfile: extensionsOf(extensionProfile) }),
    ...rest,
    timeCreated,
  };
};
