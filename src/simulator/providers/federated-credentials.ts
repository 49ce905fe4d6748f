/** Federated credentials of a user-assigned identity: put, shown, listed and removed at once. */
import { managedIdentityVersions } from '../api-versions.ts';
import { type Answer, type Call, created, noContent, ok, type TypeOfResource } from '../call.ts';
import type { FederatedCredential } from '../federated-credential.ts';
import { sameText } from '../filter.ts';
import { resourceNotFound } from '../front-door-errors.ts';
import { listIn, part } from '../json.ts';
import { pageOf } from '../page.ts';
import { notSimulated, providerRefusal } from '../refusal.ts';
import type { UserAssignedIdentity } from '../resource.ts';
import { existingIdentity, identityType } from './existing-identity.ts';
import { checkCredentialName } from './names.ts';
import { bodyOf, checkMembers } from './request-body.ts';

const written = ({ id }: UserAssignedIdentity, { name, ...properties }: FederatedCredential): object => ({
  id: `${id}/federatedIdentityCredentials/${name}`,
  name,
  type: `${identityType}/federatedIdentityCredentials`,
  properties,
});

const named = ({ federatedCredentials = [] }: UserAssignedIdentity, { params: { credential = '' } }: Call) =>
  federatedCredentials.find(({ name }) => sameText(name, credential));

/** Wording of azurerm provider reports. @throws Refusal */
const readCredential = (call: Call): FederatedCredential => {
  const body = bodyOf(call);
  checkMembers(body, 'a federated credential');
  const { issuer, subject, audiences, ...unknown } = part(body, 'properties');
  const [other] = Object.keys(unknown);
  if (other) throw notSimulated(`the property ${other} of a federated credential`);
  const texts = listIn(audiences).map(String);
  if (typeof issuer !== 'string' || typeof subject !== 'string' || !texts.length)
    throw providerRefusal(
      400,
      'BadRequest',
      "The request format was unexpected. Federated Identity Credential must specify 'issuer', 'subject' and 'audience'.",
    );
  return { name: call.params.credential ?? '', issuer, subject, audiences: texts };
};

const refuseTwin = ({ name, issuer, subject }: FederatedCredential, others: readonly FederatedCredential[]): void => {
  const isTwin = (each: FederatedCredential) =>
    !sameText(each.name, name) && each.issuer === issuer && each.subject === subject;
  if (others.some(isTwin))
    throw providerRefusal(409, 'Conflict', 'Issuer and subject combination already exists for this Managed Identity.');
};

const put = (call: Call): Answer => {
  const identity = existingIdentity(call);
  const before = named(identity, call);
  if (!before) checkCredentialName(call.params.credential ?? '');
  const credential = { ...readCredential(call), ...(before && { name: before.name }) };
  const all = identity.federatedCredentials ?? [];
  refuseTwin(credential, all);
  const federatedCredentials = before ? all.map(each => (each === before ? credential : each)) : [...all, credential];
  call.store.put({ ...identity, federatedCredentials });
  return before ? ok(written(identity, credential)) : created(written(identity, credential));
};

const get = (call: Call): Answer => {
  const identity = existingIdentity(call);
  const found = named(identity, call);
  const { name = '', credential = '', resourceGroup = '' } = call.params;
  if (!found) throw resourceNotFound(`${identityType}/${name}/federatedIdentityCredentials`, credential, resourceGroup);
  return ok(written(identity, found));
};

const remove = (call: Call): Answer => {
  const identity = existingIdentity(call);
  const found = named(identity, call);
  if (!found) return noContent;
  const federatedCredentials = identity.federatedCredentials?.filter(each => each !== found) ?? [];
  call.store.put({ ...identity, federatedCredentials });
  return { status: 200 };
};

const list = (call: Call): Answer => {
  const identity = existingIdentity(call);
  return ok(pageOf(identity.federatedCredentials ?? [], call, each => written(identity, each)));
};

const path = `/subscriptions/{subscription}/resourceGroups/{resourceGroup}/providers/${identityType}/{name}/federatedIdentityCredentials`;

export const federatedCredentials: TypeOfResource = {
  type: 'userAssignedIdentities/federatedIdentityCredentials',
  versions: managedIdentityVersions.filter(version => version >= '2022-01-31'),
  routes: {
    [`GET ${path}`]: list,
    [`PUT ${path}/{credential}`]: put,
    [`GET ${path}/{credential}`]: get,
    [`DELETE ${path}/{credential}`]: remove,
  },
};
