/** The Instance Metadata Service, as far as tokens and the machine itself: which identity a request means, and what it is answered (how-to-use-vm-token). */
import { isAudience } from './audiences.ts';
import { sameText } from './filter.ts';
import type { Inside, UsableIdentity } from './inside.ts';
import { type Json, part } from './json.ts';
import { unsignedToken } from './token.ts';
import { tokenLifetime } from './token-cache.ts';

export interface MetadataRequest {
  readonly method: string;
  /** Absolute or from the root. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface MetadataAnswer {
  readonly status: number;
  /** A text where a single value was asked for as text. */
  readonly body: object | string;
}

export interface Directory {
  readonly tenant: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** When the token was issued that the principal gets for the resource, in seconds since 1970. */
  readonly issuedAt: (principal: string, resource: string) => number;
}

const refused = (status: number, error: string, description: string): MetadataAnswer => ({
  status,
  body: { error, error_description: description },
});

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

const unreadable = (
  { method, headers }: MetadataRequest,
  query: URLSearchParams,
  oldest: string,
): MetadataAnswer | undefined => {
  if (method !== 'GET') return refused(405, 'method_not_allowed', 'The service only answers GET');
  if (headers['x-forwarded-for'] !== undefined)
    return refused(400, 'bad_request', 'Requests must not have the header X-Forwarded-For');
  if (headers.metadata?.toLowerCase() !== 'true')
    return refused(400, 'bad_request_102', 'Required metadata header not specified');
  const version = query.get('api-version') ?? '';
  if (version >= oldest) return undefined;
  return refused(400, 'invalid_request', "Required query variable 'api-version' is missing or not supported");
};

/** By path; a single value is given as text alone. */
const described = (path: string, query: URLSearchParams, { instance }: Inside): MetadataAnswer => {
  const segments = path.split('/').filter(Boolean);
  const found = segments.reduce<Json | undefined>(
    (each, name) => (Array.isArray(each) ? each[Number(name)] : new Map(Object.entries(part(each))).get(name)),
    instance,
  );
  if (found === undefined) return refused(404, 'not_found', `The simulator has no /metadata/instance${path}.`);
  if (typeof found === 'object' && found !== null) return { status: 200, body: found };
  if (query.get('format') === 'text') return { status: 200, body: String(found) };
  return refused(400, 'bad_request', 'A single value needs format=text');
};

const instancePath = /^\/metadata\/instance(\/.*)?$/i;

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

export const instanceMetadata = (request: MetadataRequest, inside: Inside, directory: Directory): MetadataAnswer => {
  const { pathname, searchParams: query } = new URL(request.url, 'http://169.254.169.254');
  const [whole, path = ''] = instancePath.exec(pathname) ?? [];
  if (whole) return unreadable(request, query, '2017-04-02') ?? described(path, query, inside);
  if (!sameText(pathname, '/metadata/identity/oauth2/token'))
    return refused(501, 'not_simulated', `The simulator does not model ${pathname}. Azure might.`);
  const refusal = unreadable(request, query, '2018-02-01');
  if (refusal) return refusal;
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
