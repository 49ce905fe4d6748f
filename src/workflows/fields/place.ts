/** Where things are: subscription, resource group, region. */
import { resourceGroupName } from '../../arm/names.ts';
import type { Azure } from '../../model/azure.ts';
import { type Choice, field, type Known } from '../../model/field.ts';

export const subscription = field({
  label: 'Subscription',
  question: 'Which subscription?',
  explain: 'Everything the wizard reads and writes is in one subscription.',
  none: 'This account has no subscription in this tenant: go back and choose another one, or ask for a role.',
  obvious: true,
  choices: async azure => (await azure.subscriptions()).map(({ id, name }) => ({ value: id, label: name, hint: id })),
});

const groups = async (azure: Azure, known: Known): Promise<readonly Choice[]> =>
  (await azure.resourceGroups.list({ subscription: known.subscription ?? '' })).map(({ name, location }) => ({
    value: name,
    label: name,
    hint: location,
    implies: { resourceGroupLocation: location },
  }));

export const resourceGroup = field({
  label: 'Resource group',
  question: 'Which resource group?',
  explain: 'A resource group holds resources that live and die together. Pick one, or type a new name.',
  choices: groups,
  rule: () => resourceGroupName,
});

export const existingResourceGroup = field({
  label: 'Resource group',
  question: 'In which resource group is it?',
  explain: 'Machines and scale sets are found in their resource group.',
  none: 'This subscription has no resource group.',
  choices: groups,
});

const regions = async (azure: Azure, known: Known): Promise<readonly Choice[]> =>
  (await azure.regions({ subscription: known.subscription ?? '' })).map(({ name, displayName }) => ({
    value: name,
    label: displayName,
    hint: name,
  }));

export const resourceGroupLocation = field({
  label: 'Region of the group',
  question: 'In which region is the new resource group?',
  explain: 'A group that exists has its region; a new one needs one.',
  choices: regions,
});

export const location = field({
  label: 'Region',
  question: 'In which region?',
  explain: 'The machine runs there. Most people keep a machine in the region of its group.',
  choices: regions,
  default: known => known.resourceGroupLocation,
});
