/** Scopes: a subscription, a resource group or a resource, written as its id. They compare without case. */

const key = (scope: string): string => `${scope.toLowerCase().replace(/\/+$/, '')}/`;

/** Whether what is granted at one scope holds at the other, which is the same or lies below it. */
export const covers = (scope: string, other: string): boolean => key(other).startsWith(key(scope));

export interface ScopeParts {
  readonly subscription?: string;
  readonly resourceGroup?: string;
}

export const partsOfScope = (scope: string): ScopeParts => {
  const [, subscription, resourceGroup] = /^\/subscriptions\/([^/]+)(?:\/resourcegroups\/([^/]+))?/i.exec(scope) ?? [];
  return { ...(subscription && { subscription }), ...(resourceGroup && { resourceGroup }) };
};

export interface ScopedResource {
  readonly id: string;
  readonly type: string;
  readonly name: string;
}

/** The resource that a scope is, or is inside of: the network of a subnet, the account of a container. */
export const resourceOfScope = (scope: string): ScopedResource | undefined => {
  const [id, type, name] =
    /^\/subscriptions\/[^/]+\/resourcegroups\/[^/]+\/providers\/([^/]+\/[^/]+)\/([^/]+)/i.exec(scope) ?? [];
  return id && type && name ? { id, type, name } : undefined;
};
