/** The rights that steps need, as the documentation names them (resource provider operations; linked scopes included). */
import { formatResourceId, type ResourceType } from '../arm/resource-id.ts';
import type { InGroup, Named } from '../model/azure.ts';
import type { IdentityBlock } from '../model/resources.ts';
import type { Right } from '../model/right.ts';

export const groupScope = ({ subscription, resourceGroup }: InGroup): string =>
  `/subscriptions/${subscription}/resourceGroups/${resourceGroup}`;

/** `right('write', 'Microsoft.Compute/virtualMachines', at)` */
export const right = (verb: string, type: ResourceType, { subscription, resourceGroup, name }: Named): Right => ({
  action: `${type}/${verb}`,
  scope: formatResourceId({ subscription, resourceGroup, type, name }),
});

/** Whoever gives a resource an identity has to be allowed to give that identity; one that is there already needs nothing. */
export const rightsToAssign = (before: IdentityBlock | undefined, after: IdentityBlock | undefined): readonly Right[] =>
  Object.keys(after?.userAssignedIdentities ?? {})
    .filter(id => !before?.userAssignedIdentities[id])
    .map(scope => ({ action: 'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action', scope }));

export const rightToGrant = (verb: 'write' | 'delete', scope: string): Right => ({
  action: `Microsoft.Authorization/roleAssignments/${verb}`,
  scope,
});
