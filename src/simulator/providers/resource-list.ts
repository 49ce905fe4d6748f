/** Everything in a subscription or a group, of whatever type: what a person checks before deleting a group. */
import { resourceVersions } from '../api-versions.ts';
import { type Call, ok, type TypeOfResource } from '../call.ts';
import { pageOf } from '../page.ts';
import { notSimulated } from '../refusal.ts';
import type { Resource } from '../resource.ts';

const summary = ({ id, name, type, location, tags, identity, ...rest }: Resource): object => ({
  id,
  name,
  type,
  location,
  ...('sku' in rest && { sku: rest.sku }),
  ...(tags && { tags }),
  ...(identity && { identity }),
});

/** Extensions are listed beside their machine, and named after both. */
const withExtensions = (resource: Resource): readonly Resource[] => {
  if (!('resources' in resource)) return [resource];
  const extensions = resource.resources?.map(each => ({ ...each, name: `${resource.name}/${each.name}` })) ?? [];
  return [resource, ...(extensions as unknown as readonly Resource[])];
};

/** `resourceType eq 'Microsoft.Compute/virtualMachines'`; other filters would be answered wrongly, so they are refused. */
const list = (call: Call) => {
  const filter = call.query.get('$filter');
  const [, wanted] = /^resourceType eq '([^']*)'$/i.exec(filter ?? '') ?? [];
  if (filter && wanted === undefined) throw notSimulated(`the filter ${filter}`);
  const resources = call.store
    .everythingIn(call.params)
    .flatMap(withExtensions)
    .filter(({ type }) => wanted === undefined || type.toLowerCase() === wanted.toLowerCase());
  return ok(pageOf(resources, call, summary));
};

export const resourceList: TypeOfResource = {
  type: 'resources',
  versions: resourceVersions,
  routes: {
    'GET /subscriptions/{subscription}/resources': list,
    'GET /subscriptions/{subscription}/resourceGroups/{resourceGroup}/resources': list,
  },
};
