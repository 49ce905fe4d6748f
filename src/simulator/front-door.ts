/** What ARM does before a provider sees a request: the token, the route, the api-version, the scope, the body. */
import { authenticating } from './authenticate.ts';
import { authorize, withoutUnreadable } from './authorize.ts';
import type { Call, Conduct, Handler, Provider, TypeOfResource } from './call.ts';
import {
  invalidApiVersion,
  invalidResourceType,
  missingApiVersion,
  noRegisteredProvider,
  resourceGroupBeingDeleted,
  resourceGroupNotFound,
  subscriptionNotFound,
  unreadableBody,
} from './front-door-errors.ts';
import { govern } from './govern.ts';
import type { Json } from './json.ts';
import { notSimulated } from './refusal.ts';
import { regionNames } from './regions.ts';
import { readRelaxed } from './relaxed-json.ts';
import type { ResourceGroup } from './resource.ts';
import { scopedRouter } from './scoped-router.ts';
import type { Store } from './store.ts';
import type { Request } from './wire.ts';

export interface Endpoint {
  readonly provider: Provider;
  readonly type: TypeOfResource;
  readonly handler: Handler;
}

export interface Admitted {
  readonly call: Call;
  readonly endpoint: Endpoint;
}

/** Recorded answers show that versions of the front door's own types are refused in one way, those of providers in two. */
const checkVersion = (version: string | null, { provider, type }: Endpoint, location: string | undefined): string => {
  if (!type.versions.length) return '';
  if (!version) throw missingApiVersion();
  if (type.versions.includes(version.toLowerCase())) return version;
  if (provider.namespace === 'Microsoft.Resources') throw invalidApiVersion(version, type.versions);
  if (!location) throw invalidResourceType({ namespace: provider.namespace, version, type: type.type }, type.versions);
  throw noRegisteredProvider({ location, version, type: type.type }, type.versions, regionNames);
};

const readBody = (body: string | undefined): Json | undefined => {
  if (!body) return undefined;
  try {
    return readRelaxed(body);
  } catch (error) {
    throw unreadableBody(error instanceof Error ? error.message : 'invalid JSON');
  }
};

/** Path and query of a URL that may be absolute, and whose path may begin with `//`. */
const partsOf = (url: string): readonly [path: string, query: string] => {
  const start = url.startsWith('/') ? 0 : url.indexOf('/', url.indexOf('//') + 2);
  const end = url.indexOf('?', start);
  return end < 0 ? [url.slice(start), ''] : [url.slice(start, end), url.slice(end + 1)];
};

const isWrite = (method: string): boolean => method !== 'GET' && method !== 'HEAD';

const checkSubscription = ({ params: { subscription }, store }: Call): void => {
  if (!subscription) return;
  const known = store.subscriptions.some(({ id }) => id === subscription.toLowerCase());
  if (!known) throw subscriptionNotFound(subscription);
};

/** Everything in a group needs it, and a dying group takes no writes. */
const checkGroup = ({ method, params: { resourceGroup }, group }: Call, type: TypeOfResource): void => {
  if (!resourceGroup || type.type === 'resourceGroups') return;
  if (!group) throw resourceGroupNotFound(resourceGroup);
  if (isWrite(method) && group.properties.provisioningState === 'Deleting') throw resourceGroupBeingDeleted(group.name);
};

const groupOf = (store: Store, { subscription, resourceGroup }: Call['params']): ResourceGroup | undefined =>
  resourceGroup === undefined
    ? undefined
    : store.group(`/subscriptions/${subscription}/resourceGroups/${resourceGroup}`);

/** @throws Refusal */
export const frontDoor = (providers: readonly Provider[], conduct: Conduct) => {
  const endpoints = providers.flatMap(provider =>
    provider.types.flatMap(type =>
      Object.entries(type.routes).map(
        ([route, handler]) => [route, { provider, type, handler: withoutUnreadable(handler) }] as const,
      ),
    ),
  );
  const authenticate = authenticating(conduct);
  const find = scopedRouter<Endpoint>(endpoints);

  return (request: Request, requestId: string, store: Store): Admitted => {
    const access = authenticate(request.headers.authorization, store);
    const [path, search] = partsOf(request.url);
    const match = find(request.method, path);
    if (!match) throw notSimulated(`${request.method} ${path}`);
    const { target: endpoint, params } = match;
    const query = new URLSearchParams(search);
    const group = groupOf(store, params);
    const apiVersion = checkVersion(query.get('api-version'), endpoint, params.location ?? group?.location);
    const { method } = request;
    const body = readBody(request.body);
    const call: Call = {
      method,
      params,
      group,
      path,
      query,
      apiVersion,
      body,
      ifMatch: request.headers['if-match'],
      ifNoneMatch: request.headers['if-none-match'],
      requestId,
      store,
      access,
      conduct,
    };
    checkSubscription(call);
    authorize(call);
    checkGroup(call, endpoint.type);
    govern(call, endpoint.provider.namespace, endpoint.type);
    return { call, endpoint };
  };
};
