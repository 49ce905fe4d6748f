/** The image aliases of the Azure CLI (`_alias.py`, 2026), but for AzureLinux4Arm64, which no size offered here can run. */

export interface Image {
  readonly alias: string;
  readonly publisher: string;
  readonly offer: string;
  readonly sku: string;
  readonly os: 'Linux' | 'Windows';
}

const linux = (alias: string, publisher: string, offer: string, sku: string): Image => ({
  alias,
  publisher,
  offer,
  sku,
  os: 'Linux',
});

const windows = (alias: string, sku: string): Image => ({
  alias,
  publisher: 'MicrosoftWindowsServer',
  offer: 'WindowsServer',
  sku,
  os: 'Windows',
});

export const images: readonly Image[] = [
  linux('Ubuntu2204', 'Canonical', '0001-com-ubuntu-server-jammy', '22_04-lts-gen2'),
  linux('Debian11', 'Debian', 'debian-11', '11-backports-gen2'),
  linux('RHELRaw8LVMGen2', 'RedHat', 'RHEL', '8-lvm-gen2'),
  linux('CentOS85Gen2', 'OpenLogic', 'CentOS', '8_5-gen2'),
  linux('FlatcarLinuxFreeGen2', 'kinvolk', 'flatcar-container-linux-free', 'stable-gen2'),
  linux('OpenSuseLeap154Gen2', 'SUSE', 'openSUSE-leap-15-4', 'gen2'),
  linux('SuseSles15SP3', 'SUSE', 'sles-15-sp3', 'gen2'),
  linux('AzureLinux4', 'microsoftazurelinux', 'azurelinux-4', '4'),
  linux('AzureLinux4Gen1', 'microsoftazurelinux', 'azurelinux-4', '4-gen1'),
  windows('Win2022Datacenter', '2022-datacenter-g2'),
  windows('Win2022AzureEditionCore', '2022-datacenter-azure-edition-core'),
  windows('Win2019Datacenter', '2019-datacenter-gensecond'),
  windows('Win2016Datacenter', '2016-datacenter-gensecond'),
  windows('Win2012R2Datacenter', '2012-R2-Datacenter'),
  windows('Win2012Datacenter', '2012-Datacenter'),
];

/** Aliases match without case: the documents write `win2016datacenter`. */
export const imageOf = (alias: string): Image | undefined =>
  images.find(image => image.alias.toLowerCase() === alias.toLowerCase());

export const isWindowsImage = (alias: string): boolean => imageOf(alias)?.os === 'Windows';

/** `publisher:offer:sku:version`, as Azure PowerShell and ARM name an image. */
export const urn = ({ publisher, offer, sku }: Image): string => `${publisher}:${offer}:${sku}:latest`;
