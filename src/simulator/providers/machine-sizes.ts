/** Sizes of virtual machines: those of a region, and the SKUs of all regions with what each can do. */
import { computeVersions, skuVersions } from '../api-versions.ts';
import { type Call, ok, type TypeOfResource } from '../call.ts';
import { locationNotAvailable } from '../front-door-errors.ts';
import { regionNames, regionOf } from '../regions.ts';
import { type Size, sizes, sizesIn } from '../sizes.ts';
import { existingMachine } from './existing-machine.ts';
import { machineType } from './machine-wire.ts';

const describe = (size: Size) => ({
  name: size.name,
  numberOfCores: size.cores,
  osDiskSizeInMB: 1_047_552,
  resourceDiskSizeInMB: size.temporaryDiskInMB,
  memoryInMB: size.memoryInMB,
  maxDataDiskCount: size.maxDataDisks,
});

const list = ({ params: { location = '' } }: Call) => {
  const region = regionOf(location);
  if (!region) throw locationNotAvailable(location, 'Microsoft.Compute/locations/vmSizes', regionNames);
  return ok({ value: sizesIn(region.name).map(describe) });
};

const describeSku = (size: Size, location: string) => ({
  resourceType: 'virtualMachines',
  name: size.name,
  tier: 'Standard',
  size: size.name.replace('Standard_', ''),
  family: size.family,
  locations: [location],
  locationInfo: [{ location, zones: [], zoneDetails: [] }],
  capabilities: [
    { name: 'vCPUs', value: String(size.cores) },
    { name: 'MemoryGB', value: String(size.memoryInMB / 1024) },
    { name: 'MaxDataDiskCount', value: String(size.maxDataDisks) },
    { name: 'HyperVGenerations', value: 'V1,V2' },
  ],
  restrictions: [],
});

/** `location eq 'westeurope'` is the only filter that the service takes. */
const listSkus = ({ query }: Call) => {
  const [, location] = /location eq '([^']*)'/i.exec(query.get('$filter') ?? '') ?? [];
  const wanted = location === undefined ? undefined : regionOf(location)?.name;
  const value = sizes.flatMap(size =>
    size.regions.filter(name => location === undefined || name === wanted).map(name => describeSku(size, name)),
  );
  return ok({ value });
};

/** Any size of its region: a machine of another family is stopped for it, which is not modelled. */
const listOfMachine = (call: Call) => ok({ value: sizesIn(existingMachine(call).location).map(describe) });

const group = '/subscriptions/{subscription}/resourceGroups/{resourceGroup}';

export const sizesOfMachine: TypeOfResource = {
  type: 'virtualMachines/vmSizes',
  versions: computeVersions,
  routes: { [`GET ${group}/providers/${machineType}/{name}/vmSizes`]: listOfMachine },
};

export const sizesOfRegion: TypeOfResource = {
  type: 'locations/vmSizes',
  versions: computeVersions,
  routes: { 'GET /subscriptions/{subscription}/providers/Microsoft.Compute/locations/{location}/vmSizes': list },
};

export const skus: TypeOfResource = {
  type: 'skus',
  versions: skuVersions,
  routes: { 'GET /subscriptions/{subscription}/providers/Microsoft.Compute/skus': listSkus },
};
