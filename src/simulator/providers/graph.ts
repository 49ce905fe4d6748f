/** The little of Microsoft Graph that clients of role assignments ask for: which principals there are. */
import { type Answer, type Call, ok, type Provider, type TypeOfResource } from '../call.ts';
import { type ServicePrincipal, servicePrincipals } from '../directory.ts';
import { comparisonIn, sameText } from '../filter.ts';
import { listIn, part } from '../json.ts';
import { notSimulated, providerRefusal } from '../refusal.ts';
import { listDeleted } from './deleted-principals.ts';

const context = (of: string) => ({ '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#${of}` });

const writtenPrincipal = ({ id, appId, displayName, resource }: ServicePrincipal): object => ({
  '@odata.type': '#microsoft.graph.servicePrincipal',
  id,
  accountEnabled: true,
  alternativeNames: [`isExplicit=${/\/userassignedidentities\//i.test(resource) ? 'True' : 'False'}`, resource],
  appId,
  displayName,
  servicePrincipalNames: [appId],
  servicePrincipalType: 'ManagedIdentity',
});

const person = (id: string, displayName: string, userPrincipalName: string) => ({
  '@odata.type': '#microsoft.graph.user',
  id,
  displayName,
  userPrincipalName,
});

/** Everyone who holds a token is a person here. */
const writtenUser = ({ store, access: { id } }: Call) => {
  const known = store.principals.caller(id);
  return known ? person(id, known.name, known.name) : person(id, 'You', `you@${store.tenant.domain}`);
};

const known = ({ store }: Call) => store.principals.callers().map(({ id, name }) => person(id, name, name));

const getByIds = (call: Call): Answer => {
  const ids = listIn(part(call.body).ids).map(String);
  const isWanted = ({ id }: { readonly id: string }): boolean => ids.some(each => sameText(each, id));
  const principals = servicePrincipals(call.store, isWanted).map(writtenPrincipal);
  const me = writtenUser(call);
  const people = [me, ...known(call).filter(({ id }) => id !== me.id)];
  const value = [...principals, ...people.filter(isWanted)];
  return ok({ ...context('directoryObjects'), value });
};

const testOf = (filter: string): ((principal: ServicePrincipal) => boolean) => {
  const [, name] = /^servicePrincipalNames\/any\((\w+):\1 eq '[^']*'\)$/i.test(filter) ? filter.split("'") : [];
  const [, start] = /^startswith\(displayName,\s*'([^']*)'\)$/i.exec(filter) ?? [];
  const { property = '', value = '' } = comparisonIn(filter) ?? {};
  if (name !== undefined) return ({ appId }) => sameText(appId, name);
  if (start !== undefined) return ({ displayName }) => displayName.toLowerCase().startsWith(start.toLowerCase());
  if (property === 'appid') return ({ appId }) => sameText(appId, value);
  if (property === 'displayname') return ({ displayName }) => sameText(displayName, value);
  if (property === 'id') return ({ id }) => sameText(id, value);
  if (!filter) return () => true;
  throw notSimulated(`the filter ${filter} of service principals`);
};

const listPrincipals = ({ store, query }: Call): Answer => {
  const found = servicePrincipals(store, testOf(query.get('$filter') ?? ''));
  return ok({ ...context('servicePrincipals'), value: found.map(writtenPrincipal) });
};

const getPrincipal = ({ store, params: { id = '' } }: Call): Answer => {
  const [found] = servicePrincipals(store, each => sameText(each.id, id));
  if (found) return ok({ ...context('servicePrincipals/$entity'), ...writtenPrincipal(found) });
  throw providerRefusal(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );
};

const listUsers = (call: Call): Answer => {
  const filter = call.query.get('$filter') ?? '';
  const { property, value = '' } = comparisonIn(filter) ?? {};
  if (property !== 'userprincipalname') throw notSimulated(`the filter ${filter} of users`);
  const user = writtenUser(call);
  return ok({ ...context('users'), value: sameText(user.userPrincipalName, value) ? [user] : [] });
};

/** Graph has its version in the path. */
const type = (name: string, routes: TypeOfResource['routes']): TypeOfResource => ({ type: name, versions: [], routes });

export const graph: Provider = {
  namespace: 'Microsoft.Graph',
  writes: 'compact',
  types: [
    type('directoryObjects', { 'POST /v1.0/directoryObjects/getByIds': getByIds }),
    type('servicePrincipals', {
      'GET /v1.0/servicePrincipals': listPrincipals,
      'GET /v1.0/servicePrincipals/{id}': getPrincipal,
    }),
    type('users', {
      'GET /v1.0/users': listUsers,
      'GET /v1.0/me': call => ok({ ...context('users/$entity'), ...writtenUser(call) }),
    }),
    type('deletedItems', { 'GET /v1.0/directory/deletedItems/{type}': listDeleted }),
  ],
};
