/** Resource groups: created and tagged at once, deleted with everything in them by a job. */
import { resourceVersions } from '../api-versions.ts';
import { accepted, type Call, created, noContent, ok, type TypeOfResource } from '../call.ts';
import { locationRequired, resourceGroupBeingDeleted, resourceGroupNotFound } from '../front-door-errors.ts';
import { gatewayRefusal } from '../refusal.ts';
import { regionNames, regionOf } from '../regions.ts';
import type { ResourceGroup } from '../resource.ts';
import { deletionUrl, jobToken } from './group-deletions.ts';
import { checkGroupName } from './names.ts';
import { bodyOf, checkMembers, tagsIn } from './request-body.ts';

const idOf = ({ subscription, resourceGroup }: Call['params']): string =>
  `/subscriptions/${subscription}/resourceGroups/${resourceGroup}`;

const existing = ({ group, params: { resourceGroup = '' } }: Call): ResourceGroup => {
  if (!group) throw resourceGroupNotFound(resourceGroup);
  return group;
};

/** Up to 2018-05-01 the type was not written (recorded). */
const written = ({ type, ...group }: ResourceGroup, { apiVersion }: Call): object => {
  const { id, name, ...rest } = group;
  return apiVersion <= '2018-05-01' ? group : { id, name, type, ...rest };
};

const regionFor = (location: unknown): string => {
  if (typeof location !== 'string' || !location) throw locationRequired();
  const region = regionOf(location);
  if (region) return region.name;
  throw gatewayRefusal(
    400,
    'LocationNotAvailableForResourceGroup',
    `The provided location '${location}' is not available for resource group. List of available regions is '${regionNames.join(',')}'.`,
  );
};

const put = (call: Call) => {
  const body = bodyOf(call);
  checkMembers(body, 'a resource group', 'managedBy');
  const { location, managedBy } = body;
  const before = call.group;
  if (before?.properties.provisioningState === 'Deleting') throw resourceGroupBeingDeleted(before.name);
  if (!before) checkGroupName(call.params.resourceGroup ?? '');
  const region = regionFor(location);
  if (before && before.location !== region)
    throw gatewayRefusal(
      409,
      'InvalidResourceGroupLocation',
      `Invalid resource group location '${region}'. The Resource group already exists in location '${before.location}'.`,
    );
  const group: ResourceGroup = {
    id: before?.id ?? idOf(call.params),
    name: before?.name ?? call.params.resourceGroup ?? '',
    type: 'Microsoft.Resources/resourceGroups',
    location: region,
    ...(typeof managedBy === 'string' && { managedBy }),
    ...tagsIn(body),
    properties: { provisioningState: 'Succeeded' },
  };
  call.store.putGroup(group);
  return before ? ok(written(group, call)) : created(written(group, call));
};

const patch = (call: Call) => {
  const { properties, tags, ...rest } = existing(call);
  const group: ResourceGroup = { ...rest, ...tagsIn(bodyOf(call), tags), properties };
  call.store.putGroup(group);
  return ok(written(group, call));
};

/** `tagName eq 'a' and tagValue eq 'b'`, either half of which may be alone. */
const list = (call: Call) => {
  const { store, params, query } = call;
  const filter = query.get('$filter') ?? '';
  const [, name] = /tagname eq '([^']*)'/i.exec(filter) ?? [];
  const [, value] = /tagvalue eq '([^']*)'/i.exec(filter) ?? [];
  const fits = ({ tags = {} }: ResourceGroup): boolean =>
    name === undefined || (name in tags && (value === undefined || tags[name] === value));
  const groups = store.groupsOf(params.subscription ?? '').filter(fits);
  return ok({ value: groups.map(each => written(each, call)) });
};

const remove = (call: Call) => {
  const group = existing(call);
  const token = jobToken(group);
  const { operations, now } = call.store;
  call.store.putGroup({ ...group, properties: { provisioningState: 'Deleting' } });
  if (operations.find(token)?.status !== 'InProgress') operations.begin('deleting group', group.id, token, now);
  return accepted({ location: deletionUrl(call, token), 'retry-after': '15' });
};

const exists = (call: Call) => {
  existing(call);
  return noContent;
};

const path = '/subscriptions/{subscription}/resourceGroups/{resourceGroup}';

export const resourceGroups: TypeOfResource = {
  type: 'resourceGroups',
  versions: resourceVersions,
  routes: {
    'GET /subscriptions/{subscription}/resourceGroups': list,
    [`PUT ${path}`]: put,
    [`GET ${path}`]: call => ok(written(existing(call), call)),
    [`HEAD ${path}`]: exists,
    [`PATCH ${path}`]: patch,
    [`DELETE ${path}`]: remove,
  },
};
