/** A virtual machine between the SDK's model and the port's. */
import type { ImageReference, VirtualMachine as SdkMachine, VirtualMachineIdentity } from '@azure/arm-compute';
import { apiVersions } from '../arm/client-versions.ts';
import { canonicalId } from '../arm/resource-id.ts';
import type { IdentityBlock, IdentityRequest, NewVirtualMachine, VirtualMachine } from '../model/resources.ts';

/** The SDK's types know no null, the wire does: it removes an identity. */
export const sdkIdentity = (identity: IdentityRequest): VirtualMachineIdentity => identity as VirtualMachineIdentity;

export const identityBlock = (identity: VirtualMachineIdentity | undefined): IdentityBlock => ({
  type: identity?.type ?? 'None',
  ...(identity?.principalId !== undefined && { principalId: identity.principalId }),
  userAssignedIdentities: Object.fromEntries(
    Object.entries(identity?.userAssignedIdentities ?? {}).map(([id, { principalId, clientId }]) => [
      canonicalId(id),
      { ...(principalId !== undefined && { principalId }), ...(clientId !== undefined && { clientId }) },
    ]),
  ),
});

/** `publisher:offer:sku:version` */
export const imageOf = ({ publisher, offer, sku, version }: ImageReference = {}): string =>
  [publisher, offer, sku, version].join(':');

export const machineOf = (machine: SdkMachine): VirtualMachine => ({
  id: machine.id ?? '',
  name: machine.name ?? '',
  location: machine.location,
  size: machine.hardwareProfile?.vmSize ?? '',
  image: imageOf(machine.storageProfile?.imageReference),
  operatingSystem: machine.storageProfile?.osDisk?.osType ?? '',
  administrator: machine.osProfile?.adminUsername ?? '',
  identity: identityBlock(machine.identity),
  ...(machine.provisioningState === 'Failed' && { provisioning: 'Failed' }),
});

/** How the administrator signs in. */
export const administratorProfile = ({ administrator, password, sshPublicKey }: NewVirtualMachine) => ({
  adminUsername: administrator,
  ...(password !== undefined && { adminPassword: password }),
  ...(sshPublicKey !== undefined && {
    linuxConfiguration: {
      disablePasswordAuthentication: password === undefined,
      ssh: { publicKeys: [{ path: `/home/${administrator}/.ssh/authorized_keys`, keyData: sshPublicKey }] },
    },
  }),
});

/** From `publisher:offer:sku:version`. */
export const imageReference = (urn: string) => {
  const [publisher = '', offer = '', sku = '', version = ''] = urn.split(':');
  return { publisher, offer, sku, version };
};

/** The network interface is part of the machine's own profile, and goes when the machine goes; so does the disk. */
export const sdkMachine = (name: string, machine: NewVirtualMachine): SdkMachine => {
  return {
    location: machine.location,
    identity: sdkIdentity(machine.identity),
    hardwareProfile: { vmSize: machine.size },
    storageProfile: {
      imageReference: imageReference(machine.image),
      osDisk: { createOption: 'FromImage', deleteOption: 'Delete', managedDisk: { storageAccountType: 'Premium_LRS' } },
    },
    osProfile: { computerName: name, ...administratorProfile(machine) },
    networkProfile: {
      networkApiVersion: apiVersions.implicitNetworkInterface,
      networkInterfaceConfigurations: [
        {
          name: `${name}VMNic`,
          primary: true,
          deleteOption: 'Delete',
          ipConfigurations: [{ name: 'ipconfig', primary: true, subnet: { id: machine.subnetId } }],
        },
      ],
    },
  };
};
