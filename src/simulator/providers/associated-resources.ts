/** Which resources use a user-assigned identity, in every subscription (how-to-view-associated-resources). Previews alone had it. */
import { type Answer, type Call, ok, type TypeOfResource } from '../call.ts';
import { clausesOf, comparisonIn, sameText } from '../filter.ts';
import { resourceNotFound } from '../front-door-errors.ts';
import { notSimulated } from '../refusal.ts';
import type { Resource } from '../resource.ts';

const identityType = 'Microsoft.ManagedIdentity/userAssignedIdentities';

interface Associated {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly resourceGroup: string;
  readonly subscriptionId: string;
  readonly subscriptionDisplayName: string;
}

const describe = ({ id, name, type }: Resource, { store }: Call): Associated => {
  const [, , subscriptionId = '', , resourceGroup = ''] = id.split('/');
  const subscription = store.subscriptions.find(each => each.id === subscriptionId.toLowerCase());
  return {
    id,
    name,
    type: type.toLowerCase(),
    resourceGroup,
    subscriptionId,
    subscriptionDisplayName: subscription?.displayName ?? '',
  };
};

const uses = ({ identity }: Resource, id: string): boolean =>
  Object.keys(identity?.userAssignedIdentities ?? {}).some(key => sameText(key, id));

const properties = {
  name: 'name',
  type: 'type',
  resourcegroup: 'resourceGroup',
  subscriptionid: 'subscriptionId',
} as const;

const testOf = (clause: string): ((resource: Associated) => boolean) => {
  const [, part] = /^contains\(name,\s*'([^']*)'\)$/i.exec(clause) ?? [];
  if (part !== undefined) return ({ name }) => name.toLowerCase().includes(part.toLowerCase());
  const { property = '', value = '' } = comparisonIn(clause) ?? {};
  const key = properties[property as keyof typeof properties];
  if (!key) throw notSimulated(`the filter ${clause} of associated resources`);
  return resource => sameText(resource[key], value);
};

const numberIn = (query: URLSearchParams, name: string): number | undefined => {
  const value = query.get(name);
  return value === null ? undefined : Math.max(0, Number.parseInt(value, 10) || 0);
};

const list = (call: Call): Answer => {
  const { store, query, path, apiVersion, params } = call;
  const { subscription, resourceGroup = '', name = '' } = params;
  const id = `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/${identityType}/${name}`;
  if (!store.find(identityType, id)) throw resourceNotFound(identityType, name, resourceGroup);
  const tests = clausesOf(query.get('$filter')).map(testOf);
  const found = [...store.everything()]
    .filter(resource => uses(resource, id))
    .map(resource => describe(resource, call))
    .filter(resource => tests.every(test => test(resource)));
  const order = query.get('$orderby')?.toLowerCase() ?? '';
  if (order) found.sort((a, b) => a.name.localeCompare(b.name) * (order.endsWith(' desc') ? -1 : 1));
  const from = (numberIn(query, '$skip') ?? 0) + (numberIn(query, '$skiptoken') ?? 0);
  const end = from + (numberIn(query, '$top') ?? found.length);
  const next = new URLSearchParams(query);
  next.delete('$skip');
  next.set('$skiptoken', String(end));
  next.set('api-version', apiVersion);
  const page = {
    totalCount: found.length,
    value: found.slice(from, end),
    ...(end < found.length && { nextLink: `https://management.azure.com${path}?${next}` }),
  };
  return { ...ok(page), counts: 'read' };
};

export const associatedResources: TypeOfResource = {
  type: 'userAssignedIdentities/listAssociatedResources',
  versions: ['2021-09-30-preview', '2022-01-31-preview'],
  routes: {
    [`POST /subscriptions/{subscription}/resourceGroups/{resourceGroup}/providers/${identityType}/{name}/listAssociatedResources`]:
      list,
  },
};
