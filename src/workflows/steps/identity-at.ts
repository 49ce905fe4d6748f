/** A user-assigned identity by its id: where it is, in the terms of the port. */
import { parseResourceId } from '../../arm/resource-id.ts';
import type { Named } from '../../model/azure.ts';

export const identityAt = ({ userAssignedIdentity }: { readonly userAssignedIdentity: unknown }): Named => {
  const id = parseResourceId(String(userAssignedIdentity));
  return { subscription: id?.subscription ?? '', resourceGroup: id?.resourceGroup ?? '', name: id?.name ?? '' };
};
