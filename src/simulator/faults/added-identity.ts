/** What a policy makes of a write: the same, with one identity more (deployIfNotExists policies of Azure do so to machines). */
import { isObject, part } from '../json.ts';
import type { Request } from '../wire.ts';

const typeWith = (type: unknown): string =>
  /systemassigned/i.test(String(type)) ? 'SystemAssigned, UserAssigned' : 'UserAssigned';

export const withIdentity = (request: Request, identity: string): Request => {
  if (!request.body || (request.method !== 'PUT' && request.method !== 'PATCH')) return request;
  const body: unknown = JSON.parse(request.body);
  if (!isObject(body)) return request;
  const before = part(body.identity);
  const userAssignedIdentities = { ...part(before.userAssignedIdentities), [identity]: {} };
  const changed = { ...body, identity: { ...before, type: typeWith(before.type), userAssignedIdentities } };
  return { ...request, body: JSON.stringify(changed) };
};
