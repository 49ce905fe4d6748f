/** What the Instance Metadata Service says about a machine itself (instance-metadata-service, the parts that exist here). */
import type { Inside } from './inside.ts';
import { type Json, type JsonObject, listIn, part } from './json.ts';
import type { PlainNetworkResource, VirtualMachine } from './resource.ts';
import type { Instance, ScaleSet } from './scale-set.ts';
import type { Store } from './store.ts';

type Profile = { readonly storageProfile?: Json; readonly osProfile?: Json };

const computeOf = (
  { id, name, location, tags = {}, zones = [] }: Pick<VirtualMachine, 'id' | 'name' | 'location' | 'tags' | 'zones'>,
  { storageProfile, osProfile }: Profile,
  more: { readonly vmId: string; readonly vmSize: string; readonly set: string; readonly osType: Inside['os'] },
): JsonObject => {
  const { publisher = '', offer = '', sku = '', exactVersion, version = '' } = part(storageProfile, 'imageReference');
  const [, , subscriptionId = '', , resourceGroupName = ''] = id.split('/');
  const { computerName = name, adminUsername = '' } = part(osProfile);
  return {
    azEnvironment: 'AzurePublicCloud',
    location,
    name,
    offer,
    osProfile: { adminUsername, computerName },
    osType: more.osType,
    platformFaultDomain: '0',
    platformUpdateDomain: '0',
    provider: 'Microsoft.Compute',
    publisher,
    resourceGroupName,
    resourceId: id,
    sku,
    subscriptionId,
    tags: Object.entries(tags)
      .map(([tag, value]) => `${tag}:${value}`)
      .join(';'),
    tagsList: Object.entries(tags).map(([tag, value]) => ({ name: tag, value })),
    version: exactVersion ?? version,
    vmId: more.vmId,
    vmScaleSetName: more.set,
    vmSize: more.vmSize,
    zone: zones[0] ?? '',
  };
};

const interfaceOf = (id: string, store: Store): JsonObject => {
  const found = store.find('Microsoft.Network/networkInterfaces', id);
  const addresses = listIn(found?.properties.ipConfigurations).map(each => {
    const { privateIPAddress = '', publicIPAddress } = part(each, 'properties');
    const named = store.find<PlainNetworkResource['type']>(
      'Microsoft.Network/publicIPAddresses',
      String(part(publicIPAddress).id ?? ''),
    );
    return { privateIpAddress: privateIPAddress, publicIpAddress: named?.properties.ipAddress ?? '' };
  });
  return { ipv4: { ipAddress: addresses }, ipv6: { ipAddress: [] } };
};

export const machineDocument = (machine: VirtualMachine, osType: Inside['os'], store: Store): JsonObject => {
  const { properties } = machine;
  const { vmId, hardwareProfile, networkProfile, virtualMachineScaleSet } = properties;
  const set = virtualMachineScaleSet?.id.split('/').at(-1) ?? '';
  return {
    compute: computeOf(machine, properties, { vmId, vmSize: hardwareProfile.vmSize, set, osType }),
    network: { interface: networkProfile.networkInterfaces.map(({ id }) => interfaceOf(id, store)) },
  };
};

/** The machines of a Uniform set have no interfaces of their own here. */
export const instanceDocument = (set: ScaleSet, instance: Instance, osType: Inside['os']): JsonObject => {
  const name = `${set.name}_${instance.instanceId}`;
  const id = `${set.id}/virtualMachines/${instance.instanceId}`;
  const { vmId, applied } = instance;
  const more = { vmId, vmSize: applied.size, set: set.name, osType };
  return {
    compute: computeOf({ ...set, id, name }, part(set.properties.virtualMachineProfile), more),
    network: { interface: [] },
  };
};
