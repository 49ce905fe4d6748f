/** A request for a token from inside a machine: which identity it means, and the token that this is granted (how-to-use-vm-token). */
import { isAudience } from './audiences.ts';
import { sameText } from './filter.ts';
import type { Inside, UsableIdentity } from './inside.ts';
import { type Directory, type MetadataAnswer, refused } from './metadata-answer.ts';
import { unsignedToken } from './token.ts';
import { tokenLifetime } from './token-cache.ts';

/** The parameters that select an identity; the last two are two spellings of one. */
const selectors: Readonly<Record<string, (identity: UsableIdentity, wanted: string) => boolean>> = {
  client_id: ({ clientId }, wanted) => sameText(clientId, wanted),
  object_id: ({ principalId }, wanted) => sameText(principalId, wanted),
  msi_res_id: ({ id }, wanted) => sameText(id, wanted),
  mi_res_id: ({ id }, wanted) => sameText(id, wanted),
};

const notFound = refused(400, 'invalid_request', 'Identity not found');

/** Unless one is selected: the system-assigned one, else the only user-assigned one. */
const meant = (query: URLSearchParams, { identities }: Inside): UsableIdentity | MetadataAnswer => {
  for (const [name, fits] of Object.entries(selectors)) {
    const wanted = query.get(name);
    if (wanted) return identities.find(identity => fits(identity, wanted)) ?? notFound;
  }
  const own = identities.find(({ is }) => is === 'system-assigned');
  if (own || identities.length < 2) return own ?? identities[0] ?? notFound;
  return refused(
    400,
    'invalid_request',
    'Multiple user assigned identities exist, please specify the clientId / resourceId of the identity in the token request',
  );
};

const granted = (
  { id, principalId, clientId }: UsableIdentity,
  resource: string,
  { tenant, now, issuedAt: issuedTo }: Directory,
): MetadataAnswer => {
  const issuedAt = issuedTo(principalId, resource);
  const [expiresAt, times] = [issuedAt + tokenLifetime, { audience: resource, tenant, issuedAt }];
  return {
    status: 200,
    body: {
      access_token: unsignedToken({ ...times, expiresAt, principalId, clientId, identity: id }),
      refresh_token: '',
      client_id: clientId,
      expires_in: String(expiresAt - Math.floor(now / 1000)),
      expires_on: String(expiresAt),
      not_before: String(issuedAt),
      resource,
      token_type: 'Bearer',
    },
  };
};

export const tokenAnswer = (query: URLSearchParams, inside: Inside, directory: Directory): MetadataAnswer => {
  const resource = query.get('resource');
  if (!resource) return refused(400, 'invalid_request', "Required query variable 'resource' is missing");
  if (!isAudience(resource))
    return refused(
      400,
      'invalid_resource',
      `AADSTS50001: The application named ${resource} was not found in the tenant named ${directory.tenant}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
    );
  const identity = meant(query, inside);
  return 'is' in identity ? granted(identity, resource, directory) : identity;
};
