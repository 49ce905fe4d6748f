/** What a machine can be: ten sizes of Azure, and the regions in which each is sold. */
import { regionNames } from './regions.ts';

export interface Size {
  readonly name: string;
  readonly family: string;
  readonly cores: number;
  readonly memoryInMB: number;
  readonly maxDataDisks: number;
  readonly temporaryDiskInMB: number;
  readonly regions: readonly string[];
}

const everywhere = regionNames;
const notIn = (...names: string[]): readonly string[] => regionNames.filter(name => !names.includes(name));

const size = (
  name: string,
  family: string,
  [cores, memoryInGB, maxDataDisks, temporaryDiskInGB]: readonly [number, number, number, number],
  regions: readonly string[],
): Size => ({
  name,
  family,
  cores,
  memoryInMB: memoryInGB * 1024,
  maxDataDisks,
  temporaryDiskInMB: temporaryDiskInGB * 1024,
  regions,
});

export const sizes: readonly Size[] = [
  size('Standard_B1s', 'standardBSFamily', [1, 1, 2, 4], notIn('swedencentral')),
  size('Standard_B1ms', 'standardBSFamily', [1, 2, 2, 4], notIn('swedencentral')),
  size('Standard_B2s', 'standardBSFamily', [2, 4, 4, 8], everywhere),
  size('Standard_B2ms', 'standardBSFamily', [2, 8, 4, 16], everywhere),
  size('Standard_DS1_v2', 'standardDSv2Family', [1, 3.5, 4, 7], everywhere),
  size('Standard_DS2_v2', 'standardDSv2Family', [2, 7, 8, 14], everywhere),
  size('Standard_D2s_v5', 'standardDSv5Family', [2, 8, 4, 0], everywhere),
  size('Standard_D4s_v5', 'standardDSv5Family', [4, 16, 8, 0], everywhere),
  size('Standard_E2s_v5', 'standardESv5Family', [2, 16, 4, 0], notIn('westus')),
  size('Standard_F2s_v2', 'standardFSv2Family', [2, 4, 4, 16], notIn('westus3', 'swedencentral')),
  size('Standard_NC4as_T4_v3', 'Standard NCASv3_T4 Family', [4, 28, 8, 176], ['eastus', 'westus2', 'westeurope']),
];

export const sizesIn = (region: string): readonly Size[] => sizes.filter(({ regions }) => regions.includes(region));
