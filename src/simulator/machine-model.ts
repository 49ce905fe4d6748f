/** A virtual machine as Azure completes it: what a request leaves out is filled in, what is secret is left out. */
import { type JsonObject, part } from './json.ts';
import type { MachineImage } from './machine-images.ts';
import { optionsIn } from './machine-options.ts';
import type { NetworkInterfaceReference, VirtualMachine } from './resource.ts';

export interface NewMachine {
  readonly envelope: Pick<VirtualMachine, 'name' | 'id' | 'location' | 'tags' | 'identity' | 'zones'>;
  /** The `properties` of the request. */
  readonly requested: JsonObject;
  readonly image: MachineImage;
  readonly networkInterfaces: readonly NetworkInterfaceReference[];
  readonly vmId: string;
  readonly timeCreated: string;
}

const storageOf = ({ requested, image }: NewMachine): JsonObject => {
  const disk = part(requested, 'storageProfile', 'osDisk');
  return {
    imageReference: {
      publisher: image.publisher,
      offer: image.offer,
      sku: image.sku,
      version: 'latest',
      ...part(requested, 'storageProfile', 'imageReference'),
      exactVersion: image.version,
    },
    osDisk: {
      osType: image.os,
      ...(disk.name !== undefined && { name: disk.name }),
      createOption: 'FromImage',
      caching: disk.caching ?? 'ReadWrite',
      managedDisk: { storageAccountType: part(disk, 'managedDisk').storageAccountType ?? 'Premium_LRS' },
      deleteOption: disk.deleteOption ?? 'Detach',
      ...(disk.diskSizeGB !== undefined && { diskSizeGB: disk.diskSizeGB }),
    },
    dataDisks: [],
  };
};

const linuxConfiguration = (requested: JsonObject): JsonObject => {
  const { disablePasswordAuthentication = false, ssh } = part(requested, 'linuxConfiguration');
  return {
    disablePasswordAuthentication,
    ...(ssh !== undefined && { ssh }),
    provisionVMAgent: true,
    patchSettings: { patchMode: 'ImageDefault', assessmentMode: 'ImageDefault' },
  };
};

const windowsConfiguration: JsonObject = {
  provisionVMAgent: true,
  enableAutomaticUpdates: true,
  patchSettings: { patchMode: 'AutomaticByOS', assessmentMode: 'ImageDefault' },
};

/** The password and the custom data of a request are never answered. */
const osOf = ({ requested, image, envelope }: NewMachine): JsonObject => {
  const { computerName = envelope.name, adminUsername = '', ...profile } = part(requested, 'osProfile');
  return {
    computerName,
    adminUsername,
    ...(image.os === 'Linux' ? { linuxConfiguration: linuxConfiguration(profile) } : { windowsConfiguration }),
    secrets: [],
    allowExtensionOperations: true,
    requireGuestProvisionSignal: true,
  };
};

export const newMachine = (plan: NewMachine): VirtualMachine => {
  const { name, id, location, tags, identity, zones } = plan.envelope;
  return {
    name,
    id,
    type: 'Microsoft.Compute/virtualMachines',
    location,
    ...(tags && { tags }),
    ...(identity && { identity }),
    ...(zones && { zones }),
    properties: {
      hardwareProfile: { vmSize: String(part(plan.requested, 'hardwareProfile').vmSize) },
      provisioningState: 'Creating',
      vmId: plan.vmId,
      storageProfile: storageOf(plan),
      osProfile: osOf(plan),
      networkProfile: { networkInterfaces: plan.networkInterfaces },
      ...optionsIn(plan.requested),
      timeCreated: plan.timeCreated,
    },
    etag: '"1"',
  };
};

/** Once a machine runs, its disk has a name, an id and a size (the 201 of a create shows none of them); one in a blob has no id. */
export const withDisk = (machine: VirtualMachine): VirtualMachine => {
  const { storageProfile, vmId } = machine.properties;
  const disk = part(storageProfile, 'osDisk');
  const name = String(disk.name ?? `${machine.name}_OsDisk_1_${vmId.replaceAll('-', '')}`);
  const id = machine.id.replace(/\/Microsoft\.Compute\/.*$/, `/Microsoft.Compute/disks/${name}`);
  const { osType = 'Linux', ...rest } = disk;
  const osDisk = {
    osType,
    name,
    ...rest,
    ...(disk.vhd === undefined && { managedDisk: { ...part(disk, 'managedDisk'), id } }),
    diskSizeGB: disk.diskSizeGB ?? (osType === 'Windows' ? 127 : 30),
  };
  return { ...machine, properties: { ...machine.properties, storageProfile: { ...storageProfile, osDisk } } };
};
