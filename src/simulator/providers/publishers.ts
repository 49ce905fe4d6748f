/** Marketplace images as a person finds them: publisher, then offer, then SKU, then version. */
import { computeVersions } from '../api-versions.ts';
import { type Call, ok, type TypeOfResource } from '../call.ts';
import { type MachineImage, machineImages } from '../machine-images.ts';
import { computeRefusal } from '../refusal.ts';

const root = '/subscriptions/{subscription}/providers/Microsoft.Compute/locations/{location}/publishers';
const steps = ['publisher', 'offer', 'sku', 'version'] as const;
const segments = {
  publisher: '/publishers',
  offer: '/artifacttypes/vmimage/offers',
  sku: '/skus',
  version: '/versions',
};

const fits = (image: MachineImage, { params }: Call): boolean =>
  steps.every(step => params[step] === undefined || params[step].toLowerCase() === image[step].toLowerCase());

const idOf = ({ params }: Call, image: MachineImage, last: (typeof steps)[number]): string => {
  const path = steps.slice(0, steps.indexOf(last) + 1).map(step => `${segments[step]}/${image[step]}`);
  const { subscription, location } = params;
  return `/Subscriptions/${subscription}/Providers/Microsoft.Compute/Locations/${location}${path.join('')}`;
};

const found = (call: Call): readonly MachineImage[] => {
  const images = machineImages.filter(image => fits(image, call));
  if (images.length) return images;
  throw computeRefusal(404, 'NotFound', 'Artifact: VMImage was not found.');
};

const list = (last: (typeof steps)[number]) => (call: Call) => {
  const names = new Map(found(call).map(image => [image[last].toLowerCase(), image]));
  const { location } = call.params;
  return ok([...names.values()].map(image => ({ location, name: image[last], id: idOf(call, image, last) })));
};

const getVersion = (call: Call) => {
  const [image] = found(call);
  if (!image) throw computeRefusal(404, 'NotFound', 'Artifact: VMImage was not found.');
  return ok({
    properties: {
      osDiskImage: { operatingSystem: image.os, sizeInGb: image.os === 'Windows' ? 127 : 30 },
      dataDiskImages: [],
      automaticOSUpgradeProperties: { automaticOSUpgradeSupported: true },
      hyperVGeneration: 'V2',
    },
    location: call.params.location,
    name: image.version,
    id: idOf(call, image, 'version'),
  });
};

const offers = `${root}/{publisher}/artifacttypes/vmimage/offers`;
const skus = `${offers}/{offer}/skus`;
const versions = `${skus}/{sku}/versions`;

export const publishers: TypeOfResource = {
  type: 'locations/publishers',
  versions: computeVersions,
  routes: {
    [`GET ${root}`]: list('publisher'),
    [`GET ${offers}`]: list('offer'),
    [`GET ${skus}`]: list('sku'),
    [`GET ${versions}`]: list('version'),
    [`GET ${versions}/{version}`]: getVersion,
  },
};
