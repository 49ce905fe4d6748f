/** Microsoft Entra ID, as far as clients of role assignments look: the identities of resources, and the person who asks. */
import { systemClientId } from './identity-block.ts';
import type { Resource } from './resource.ts';
import type { Store } from './store.ts';

export interface ServicePrincipal {
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  /** The resource that the identity is of: the user-assigned identity, the machine, the scale set. */
  readonly resource: string;
}

const principalOf = ({ id, name, ...resource }: Resource): ServicePrincipal | undefined => {
  if (resource.type === 'Microsoft.ManagedIdentity/userAssignedIdentities') {
    const { principalId, clientId } = resource.properties;
    return { id: principalId, appId: clientId, displayName: name, resource: id };
  }
  const principalId = resource.identity?.principalId;
  return principalId === undefined
    ? undefined
    : { id: principalId, appId: systemClientId(principalId), displayName: name, resource: id };
};

export const servicePrincipals = (
  store: Store,
  fits: (principal: ServicePrincipal) => boolean,
): readonly ServicePrincipal[] => {
  const found: ServicePrincipal[] = [];
  for (const resource of store.everything()) {
    const principal = principalOf(resource);
    if (principal && fits(principal)) found.push(principal);
  }
  return found;
};
