/** The marketplace images that exist here: those of the Azure CLI's aliases, and those that older versions of it and documents name. */
import { images } from '../arm/images.ts';

export interface MachineImage {
  readonly publisher: string;
  readonly offer: string;
  readonly sku: string;
  readonly os: 'Linux' | 'Windows';
  readonly version: string;
}

const older: readonly Omit<MachineImage, 'version'>[] = [
  { publisher: 'Canonical', offer: 'UbuntuServer', sku: '16.04.0-LTS', os: 'Linux' },
  { publisher: 'Canonical', offer: 'UbuntuServer', sku: '18.04-LTS', os: 'Linux' },
  { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server', os: 'Linux' },
  { publisher: 'Debian', offer: 'debian-10', sku: '10', os: 'Linux' },
  { publisher: 'OpenLogic', offer: 'CentOS', sku: '7.5', os: 'Linux' },
  { publisher: 'RedHat', offer: 'RHEL', sku: '7-LVM', os: 'Linux' },
  { publisher: 'MicrosoftWindowsServer', offer: 'WindowsServer', sku: '2016-Datacenter', os: 'Windows' },
  { publisher: 'MicrosoftWindowsServer', offer: 'WindowsServer', sku: '2019-Datacenter', os: 'Windows' },
  { publisher: 'MicrosoftWindowsServer', offer: 'WindowsServer', sku: '2022-Datacenter', os: 'Windows' },
];

/** Publishers number versions by date, each in its own way; one way is enough here. */
const version = '1.0.20251210';

export const machineImages: readonly MachineImage[] = [
  ...images.map(({ publisher, offer, sku, os }) => ({ publisher, offer, sku, os, version })),
  ...older.map(image => ({ ...image, version })),
];

export interface ImageReference {
  readonly publisher: string;
  readonly offer: string;
  readonly sku: string;
  readonly version: string;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const imageNamed = (wanted: ImageReference): MachineImage | undefined =>
  machineImages.find(
    image =>
      same(image.publisher, wanted.publisher) &&
      same(image.offer, wanted.offer) &&
      same(image.sku, wanted.sku) &&
      (same(wanted.version, 'latest') || wanted.version === image.version),
  );
