/** The Instance Metadata Service, as far as tokens and the machine itself: what it takes, and what it tells of the machine. */
import { sameText } from './filter.ts';
import type { Inside } from './inside.ts';
import { type Json, part } from './json.ts';
import { type Directory, type MetadataAnswer, type MetadataRequest, refused } from './metadata-answer.ts';
import { tokenAnswer } from './token-request.ts';

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

export const instanceMetadata = (request: MetadataRequest, inside: Inside, directory: Directory): MetadataAnswer => {
  const { pathname, searchParams: query } = new URL(request.url, 'http://169.254.169.254');
  const [whole, path = ''] = instancePath.exec(pathname) ?? [];
  if (whole) return unreadable(request, query, '2017-04-02') ?? described(path, query, inside);
  // The Azure SDKs put a slash behind it.
  if (!sameText(pathname.replace(/\/$/, ''), '/metadata/identity/oauth2/token'))
    return refused(501, 'not_simulated', `The simulator does not model ${pathname}. Azure might.`);
  return unreadable(request, query, '2018-02-01') ?? tokenAnswer(query, inside, directory);
};
