/** A user-assigned identity by its id: where it is, in the terms of the port. */
import { apiVersions } from '../../arm/client-versions.ts';
import { parseResourceId } from '../../arm/resource-id.ts';
import type { Named } from '../../model/azure.ts';
import { type Command, nothing } from '../../model/command.ts';
import type { Shown } from '../../model/step.ts';

/** Only where it is not the subscription that was chosen does a command have to say it. */
export const elsewhere = (at: Named, chosen: unknown, flag: '--subscription' | '-SubscriptionId'): Command =>
  at.subscription === chosen ? nothing : { words: [` ${flag} `, ''], values: [at.subscription] };

export const identityAt = ({ userAssignedIdentity }: { readonly userAssignedIdentity: unknown }): Named => {
  const id = parseResourceId(String(userAssignedIdentity));
  return { subscription: id?.subscription ?? '', resourceGroup: id?.resourceGroup ?? '', name: id?.name ?? '' };
};

export const principalShown = ({ userAssignedIdentity }: { readonly userAssignedIdentity: unknown }): Shown => ({
  resource: String(userAssignedIdentity),
  apiVersion: apiVersions.managedIdentity,
  path: ['properties', 'principalId'],
});
