/** Errors of names, regions and resource groups (ARM error reference; resource name rules). */
import { type KnownErrors, known } from './known-error.ts';

const regions = 'Choose one of the regions that the message lists';

export const placeErrors: KnownErrors = {
  LocationRequired: known('A new resource needs a region.', 'Name the region'),
  LocationNotAvailableForResourceGroup: known('This is no region that groups can be in.', regions),
  LocationNotAvailableForResourceType: known('Resources of this type cannot be in this region.', regions),
  InvalidResourceLocation: known(
    'One of this name exists in another region, and nothing moves by being written again.',
    'Choose another name',
    'Use the region that it has',
  ),
  InvalidResourceGroupLocation: known(
    'The group exists in another region.',
    'Use the region that it has',
    'Choose another name',
  ),
  InvalidResourceGroup: known(
    'A name of a group has letters, digits and -_.() and does not end with a period.',
    'Choose another name',
  ),
  InvalidResourceName: known(
    'The name breaks the rule of its type.',
    'Use letters, digits, - and _, beginning with a letter or digit',
  ),
  ResourceGroupBeingDeleted: known(
    'The group is being deleted, with all that is in it.',
    'Wait until it is gone, then create it anew',
    'Choose another group',
  ),
};
