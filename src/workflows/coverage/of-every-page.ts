/** Rows that pages of every kind have: preparation, what is made first, and what is no matter of identities. */
import { command, type Item, not, note, step } from './row.ts';

export const further = not('Links to other pages; the wizard has next steps of its own, for what was just done.');
export const localTool = not('About the Azure CLI itself: the wizard uses the Azure SDK, and needs no Azure CLI.');
export const preview = not(
  'The preview is over: managed identities are generally available, and have one set of rules.',
);

export const nameRule = step('create-user-assigned-identity');
export const login = command('az login', step('sign-in'));
export const preparation = step('sign-in', 'choose-subscription');

export const groupAsPrinted = command(
  'az group create --name <RESOURCE GROUP> --location <LOCATION>',
  step('create-resource-group'),
);

export const groupInWestUs = command(
  'az group create --name myResourceGroup --location westus',
  step('create-resource-group'),
);

export const identity = (name: string, group = '<RESOURCE GROUP>'): Item =>
  command(`az identity create -g ${group} -n ${name}`, {
    workflows: ['create-user-assigned-identity'],
    steps: ['create-user-assigned-identity'],
  });

export const noDirectoryRole = note('directory role assignments required', step('sign-in'));
