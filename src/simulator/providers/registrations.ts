/** The resource providers of a subscription: what each has, and whether the subscription may use it. */
import { resourceVersions } from '../api-versions.ts';
import { type Answer, type Call, type Handler, ok, type Provider, type TypeOfResource } from '../call.ts';
import { isFree } from '../govern.ts';
import { gatewayRefusal } from '../refusal.ts';
import { regions } from '../regions.ts';

const path = '/subscriptions/{subscription}/providers';

const everywhere = regions.map(({ displayName }) => displayName);

const typesOf = ({ types }: Provider): readonly object[] => {
  const versions = new Map(types.map(each => [each.type, each.versions]));
  return [...versions].map(([resourceType, each]) => ({
    resourceType,
    locations: everywhere,
    apiVersions: [...each].reverse(),
  }));
};

/** At the tenant, where nothing is registered. */
const ofTenant = (provider: Provider): object => ({
  namespace: provider.namespace,
  resourceTypes: typesOf(provider),
});

const described = (provider: Provider, { store, params: { subscription = '' } }: Call, state?: string): object => {
  const { namespace } = provider;
  const isRegistered = store.governance.isRegistered(subscription, namespace);
  return {
    id: `/subscriptions/${subscription}/providers/${namespace}`,
    namespace,
    resourceTypes: typesOf(provider),
    registrationState: state ?? (isRegistered ? 'Registered' : 'NotRegistered'),
    registrationPolicy: isFree(namespace) ? 'RegistrationFree' : 'RegistrationRequired',
  };
};

/** What is not registered at once is on its way (`Registering`), which takes no time here. */
const change =
  (provider: Provider, is: 'registered' | 'unregistered'): Handler =>
  (call: Call): Answer => {
    const { store, params } = call;
    const { subscription = '' } = params;
    if (isFree(provider.namespace)) return ok(described(provider, call));
    const wasRegistered = store.governance.isRegistered(subscription, provider.namespace);
    store.governance.register(subscription, provider.namespace, is);
    if (wasRegistered === (is === 'registered')) return ok(described(provider, call));
    return ok(described(provider, call, is === 'registered' ? 'Registering' : 'Unregistering'));
  };

const unknown = ({ params: { namespace = '' } }: Call): never => {
  throw gatewayRefusal(404, 'InvalidResourceNamespace', `The resource namespace '${namespace}' is invalid.`);
};

const routesOf = (provider: Provider): TypeOfResource['routes'] => {
  const own = `${path}/${provider.namespace}`;
  return {
    [`GET ${own}`]: call => ok(described(provider, call)),
    [`GET /providers/${provider.namespace}`]: () => ok(ofTenant(provider)),
    [`POST ${own}/register`]: change(provider, 'registered'),
    [`POST ${own}/unregister`]: change(provider, 'unregistered'),
  };
};

export const registrations = (providers: readonly Provider[]): TypeOfResource => ({
  type: 'providers',
  versions: resourceVersions,
  routes: {
    [`GET ${path}`]: call => ok({ value: providers.map(each => described(each, call)) }),
    'GET /providers': () => ok({ value: providers.map(ofTenant) }),
    ...Object.assign({}, ...providers.map(routesOf)),
    [`GET ${path}/{namespace}`]: unknown,
    [`POST ${path}/{namespace}/register`]: unknown,
    [`POST ${path}/{namespace}/unregister`]: unknown,
    'GET /providers/{namespace}': unknown,
  },
});
