/** The functions of template expressions that exist here: those in the templates of `az vm create` and `az vmss create`, and near ones. */
import { namedGuid } from '../guid.ts';
import { type Json, type JsonObject, listIn } from '../json.ts';
import type { ResourceGroup } from '../resource.ts';
import { InvalidTemplate } from './invalid-template.ts';
import { idOfType } from './resource-ids.ts';

/** What an expression can see. */
export interface Surroundings {
  readonly parameters: JsonObject;
  readonly variables: JsonObject;
  readonly subscription: { readonly id: string; readonly displayName: string; readonly tenantId: string };
  readonly group: ResourceGroup;
  readonly deployment: string;
  /** In a loop: which of its resources this is, from 0. */
  readonly index?: number;
  /** The versions of a resource type, newest first; undefined where there is no such type. */
  readonly versionsOf: (namespace: string, type: string) => readonly string[] | undefined;
  /** The state of a resource that is there; absent while a template is only read. */
  readonly reference?: (resource: string, version: string | undefined, full: boolean) => Json;
}

type Function = (args: readonly Json[], surroundings: Surroundings) => Json;

const text = (value: Json | undefined): string => String(value ?? '');

/** Names in templates compare without case. */
export const memberOf = (object: JsonObject, name: string): Json | undefined => {
  const key = Object.keys(object).find(each => each.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : object[key];
};

const named = (kind: 'parameter' | 'variable', object: JsonObject, name: string): Json => {
  const found = memberOf(object, name);
  if (found !== undefined) return found;
  throw new InvalidTemplate(
    `The template ${kind} '${name}' is not found. Please see https://aka.ms/arm-syntax-${kind}s for usage details`,
  );
};

const concat: Function = args =>
  args.some(each => Array.isArray(each)) ? args.flatMap(each => listIn(each)) : args.map(text).join('');

/** `[subscription,] [group,] type, name…`: the type is the first that has a slash. */
const resourceId: Function = (args, { subscription, group }) => {
  const at = args.findIndex(each => text(each).includes('/'));
  if (at < 0) throw new InvalidTemplate("The template function 'resourceId' needs a resource type");
  const before = args.slice(0, at).map(text);
  const [inGroup = group.name, inSubscription = subscription.id] = before.reverse();
  const root = `/subscriptions/${inSubscription}/resourceGroups/${inGroup}`;
  return idOfType(root, text(args[at]), args.slice(at + 1).map(text));
};

const providers: Function = ([namespace, type], { versionsOf }) => {
  const apiVersions = versionsOf(text(namespace), text(type));
  if (apiVersions) return { resourceType: text(type), locations: [], apiVersions };
  throw new InvalidTemplate(`The resource type '${text(type)}' is not found in namespace '${text(namespace)}'`);
};

const copyIndex: Function = (args, { index }) => {
  const offset = Number(args.find(each => typeof each === 'number') ?? 0);
  if (index !== undefined) return index + offset;
  throw new InvalidTemplate(
    "The template function 'copyIndex' is not expected at this location. The function can only be used in a resource with copy specified",
  );
};

const format: Function = ([pattern, ...values]) =>
  text(pattern).replace(/\{(\d+)\}/g, (_, index) => text(values[Number(index)]));

const reference: Function = ([resource, version, full], surroundings) => {
  if (!surroundings.reference)
    throw new InvalidTemplate("The template function 'reference' is not expected at this location");
  const wanted = version === undefined ? undefined : text(version);
  return surroundings.reference(text(resource), wanted, text(full).toLowerCase() === 'full');
};

/** By name in lower case. */
export const functions: ReadonlyMap<string, Function> = new Map<string, Function>([
  ['parameters', ([name], { parameters }) => named('parameter', parameters, text(name))],
  ['variables', ([name], { variables }) => named('variable', variables, text(name))],
  ['reference', reference],
  ['resourceid', resourceId],
  ['concat', concat],
  ['providers', providers],
  ['copyindex', copyIndex],
  ['format', format],
  ['tolower', ([value]) => text(value).toLowerCase()],
  ['toupper', ([value]) => text(value).toUpperCase()],
  ['uniquestring', args => namedGuid(args.map(text).join('-')).replaceAll('-', '').slice(0, 13)],
  ['guid', args => namedGuid(args.map(text).join('-'))],
  ['deployment', (_, { deployment }) => ({ name: deployment })],
  ['resourcegroup', (_, { group }) => ({ ...group }) as unknown as JsonObject],
  [
    'subscription',
    (_, { subscription: { id, displayName, tenantId } }) => ({
      id: `/subscriptions/${id}`,
      subscriptionId: id,
      tenantId,
      displayName,
    }),
  ],
  [
    'subscriptionresourceid',
    ([type, ...names], { subscription }) => idOfType(`/subscriptions/${subscription.id}`, text(type), names.map(text)),
  ],
]);
