/** Tags as a resource of their own, `Microsoft.Resources/tags/default`, below what has them; and the names there are. */
import { resourceVersions } from '../api-versions.ts';
import { type Answer, type Call, ok, type TypeOfResource } from '../call.ts';
import { resourceGroupNotFound, resourceNotFound } from '../front-door-errors.ts';
import { isObject, part } from '../json.ts';
import { gatewayRefusal, notSimulated } from '../refusal.ts';
import { modelledTypes, type Resource, type ResourceGroup, type Tags } from '../resource.ts';
import { withTags } from '../resource-members.ts';
import { resourceOfScope } from '../scope.ts';
import { bodyOf } from './request-body.ts';

type Tagged = Resource | ResourceGroup;

const taggedAt = ({ store, params: { scope = '' } }: Call): Tagged => {
  const resource = resourceOfScope(scope);
  if (!resource) {
    const [, , , , name, beyond] = scope.split('/');
    if (name === undefined || beyond !== undefined) throw notSimulated(`tags of ${scope}`);
    const group = store.group(scope);
    if (group) return group;
    throw resourceGroupNotFound(name);
  }
  const type = modelledTypes.find(each => each.toLowerCase() === resource.type.toLowerCase());
  if (!type || resource.id.length !== scope.length) throw notSimulated(`tags of ${scope}`);
  const found = store.find(type, resource.id);
  if (found) return found;
  throw resourceNotFound(type, resource.name, scope.split('/')[4] ?? '');
};

const written = (tags: Tags, { params: { scope } }: Call): Answer =>
  ok({
    id: `${scope}/providers/Microsoft.Resources/tags/default`,
    name: 'default',
    type: 'Microsoft.Resources/tags',
    properties: { tags },
  });

const keep = (call: Call, tags: Tags): Answer => {
  const before = taggedAt(call);
  if (before.type === 'Microsoft.Resources/resourceGroups') call.store.putGroup(withTags(before, tags));
  else call.store.put(withTags(before, tags));
  return written(tags, call);
};

/** @throws Refusal */
const tagsOf = (call: Call): Tags => {
  const { tags } = part(bodyOf(call), 'properties');
  if (isObject(tags)) return tags as Tags;
  throw gatewayRefusal(400, 'InvalidRequestContent', "The request content was invalid: 'properties.tags' is missing.");
};

const without = (before: Tags, gone: Tags): Tags =>
  Object.fromEntries(Object.entries(before).filter(([name, value]) => gone[name] !== value));

const patch = (call: Call): Answer => {
  const { tags: before = {} } = taggedAt(call);
  const tags = tagsOf(call);
  const { operation } = bodyOf(call);
  switch (String(operation).toLowerCase()) {
    case 'merge':
      return keep(call, { ...before, ...tags });
    case 'replace':
      return keep(call, tags);
    case 'delete':
      return keep(call, without(before, tags));
  }
  throw gatewayRefusal(
    400,
    'InvalidTagPatchOperation',
    `The operation '${operation}' is not one of Merge, Replace and Delete.`,
  );
};

const remove = (call: Call): Answer => {
  keep(call, {});
  return { status: 200 };
};

const count = (value: number) => ({ type: 'Total', value });

const names = ({ store, params: { subscription = '' } }: Call): Answer => {
  const all = [...store.groupsOf(subscription), ...store.everythingIn({ subscription })].flatMap(({ tags = {} }) =>
    Object.entries(tags),
  );
  const root = `/subscriptions/${subscription}/tagNames`;
  const value = [...new Set(all.map(([name]) => name))].map(tagName => {
    const given = all.filter(([name]) => name === tagName).map(([, each]) => each);
    const values = [...new Set(given)].map(tagValue => ({
      id: `${root}/${tagName}/tagValues/${tagValue}`,
      tagValue,
      count: count(given.filter(each => each === tagValue).length),
    }));
    return { id: `${root}/${tagName}`, tagName, count: count(given.length), values };
  });
  return ok({ value });
};

const path = '{scope}/providers/Microsoft.Resources/tags/default';

export const tags: TypeOfResource = {
  type: 'tags',
  versions: resourceVersions,
  routes: {
    [`GET ${path}`]: call => written(taggedAt(call).tags ?? {}, call),
    [`PUT ${path}`]: call => keep(call, tagsOf(call)),
    [`PATCH ${path}`]: patch,
    [`DELETE ${path}`]: remove,
    'GET /subscriptions/{subscription}/tagNames': names,
  },
};
