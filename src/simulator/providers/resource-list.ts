/** Everything in a subscription or a group, of whatever type: what a person checks before deleting a group. */
import { resourceVersions } from '../api-versions.ts';
import { type Call, ok, type TypeOfResource } from '../call.ts';
import { clausesOf, comparisonIn, sameText } from '../filter.ts';
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

const textOf = (resource: Resource, property: string): string | undefined => {
  switch (property) {
    case 'resourcetype':
      return resource.type;
    case 'name':
      return resource.name;
    case 'location':
      return resource.location;
    case 'resourcegroup':
      return resource.id.split('/')[4];
  }
  return undefined;
};

const modelled = ['resourcetype', 'name', 'location', 'resourcegroup', 'tagname', 'tagvalue'];

/** Clauses as az sends them; other filters would be answered wrongly, so they are refused. */
const testOf = (clause: string, filter: string): ((resource: Resource) => boolean) => {
  const { property = '', value = '' } = comparisonIn(clause) ?? {};
  if (!modelled.includes(property)) throw notSimulated(`the filter ${filter}`);
  if (property === 'tagname') return ({ tags = {} }) => value in tags;
  if (property === 'tagvalue') return ({ tags = {} }) => Object.values(tags).includes(value);
  return resource => sameText(textOf(resource, property) ?? '', value);
};

const list = (call: Call) => {
  const filter = call.query.get('$filter') ?? '';
  const tests = clausesOf(filter).map(clause => testOf(clause, filter));
  const resources = call.store
    .everythingIn(call.params)
    .flatMap(withExtensions)
    .filter(resource => tests.every(test => test(resource)));
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
