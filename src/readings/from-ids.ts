/** `--ids`: the subscription, the resource group and the name in a resource id, as if each had been written. */
import { parseResourceId } from '../arm/resource-id.ts';
import type { Options, Written } from './options.ts';
import type { Asked } from './reading.ts';

const fields: ReadonlyMap<string, string> = new Map([
  ['microsoft.compute/virtualmachines', 'virtualMachine'],
  ['microsoft.compute/virtualmachinescalesets', 'scaleSet'],
  ['microsoft.managedidentity/userassignedidentities', 'userAssignedIdentity'],
]);

/** Unchanged where there are several ids, or where the id is one of something else. */
export const fromIds = (written: Written, options: Options): Written => {
  const { ids, ...others } = written;
  const [id = '', another] = ids ?? [];
  const parts = another === undefined ? parseResourceId(id) : undefined;
  const field = fields.get(parts?.type.toLowerCase() ?? '');
  if (!parts || field === undefined || !(field in options)) return written;
  const { subscription, resourceGroup, name } = parts;
  return { ...others, subscription: [subscription], resourceGroup: [resourceGroup], [field]: [name] };
};

export const askedInsteadOfIds = ({ ids }: Written, options: Options): readonly Asked[] => {
  const field = [...fields.values()].find(each => each in options);
  if (!ids || field === undefined) return [];
  const because = 'What stands after --ids is not the resource id of one such thing; the wizard takes one at a time.';
  return [{ field, because }];
};
