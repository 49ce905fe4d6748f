/** What the account that is signed in has: subscriptions, rights in one of them, and resource providers there. */
import { leastRole } from '../../arm/actions.ts';
import type { Azure } from '../../model/azure.ts';
import { absent, bad, type Check, check, good } from './check.ts';

/** What workflows write, and what each is called here. */
const acts: Readonly<Record<string, string>> = {
  'Microsoft.Compute/virtualMachines/write': 'change virtual machines',
  'Microsoft.Compute/virtualMachineScaleSets/write': 'change scale sets',
  'Microsoft.ManagedIdentity/userAssignedIdentities/write': 'create user-assigned identities',
  'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action': 'assign user-assigned identities',
  'Microsoft.Network/virtualNetworks/write': 'create virtual networks',
  'Microsoft.Resources/subscriptions/resourceGroups/write': 'create resource groups',
  'Microsoft.Authorization/roleAssignments/write': 'grant roles',
};

/** A role may hold in a group only, so what is missing here is no fault. */
const rights = async (azure: Azure, scope: string): Promise<readonly Check[]> => {
  const lacking = await azure.lacking(Object.keys(acts).map(action => ({ action, scope })));
  return Object.entries(acts).map(([action, act]) => ({
    name: `May ${act}`,
    ...(lacking.some(each => each.action === action)
      ? absent(`not in the whole subscription: ${leastRole(action)} allows it`)
      : good('yes')),
  }));
};

const providers = (azure: Azure, subscription: string): Promise<readonly Check[]> =>
  Promise.all(
    ['Microsoft.Compute', 'Microsoft.ManagedIdentity', 'Microsoft.Network'].map(namespace =>
      check(namespace, async () => {
        const state = await azure.resourceProviders.state({ subscription }, namespace);
        return state === 'Registered'
          ? good('registered')
          : absent(state ?? 'the account may not see whether it is registered');
      }),
    ),
  );

export const ofAccount = async (azure: Azure, wanted: string | undefined): Promise<readonly Check[]> => {
  const all = await azure.subscriptions();
  const chosen = wanted === undefined ? all[0] : all.find(({ id, name }) => [id, name].includes(wanted));
  const subscription = await check('Subscription', () =>
    chosen
      ? good(`${chosen.name}${all.length > 1 ? `, one of ${all.length}` : ''}`)
      : bad({
          code: 'NoSubscription',
          happened:
            wanted === undefined ? 'This account has no subscription' : `This account has no subscription ${wanted}`,
          try: [
            'Choose another tenant with --tenant',
            'Ask for a role in a subscription',
            'Sign in with another account',
          ],
        }),
  );
  if (!chosen) return [subscription];
  return [
    subscription,
    ...(await rights(azure, `/subscriptions/${chosen.id}`)),
    ...(await providers(azure, chosen.id)),
  ];
};
