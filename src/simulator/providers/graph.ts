/** The little of Microsoft Graph that clients of role assignments ask for: which principals there are. */
import { type Call, ok, type Provider } from '../call.ts';
import { callerOf } from '../caller.ts';
import { principalType } from '../principals.ts';

const idsIn = (body: Call['body']): readonly string[] => {
  const ids = typeof body === 'object' && body !== null && 'ids' in body ? body.ids : [];
  return Array.isArray(ids) ? ids.filter(id => typeof id === 'string') : [];
};

const getByIds = ({ store, authorization, body }: Call) => {
  const found = idsIn(body).flatMap(id => {
    const type = principalType(store, id, callerOf(authorization));
    const kind = type === 'User' ? 'user' : 'servicePrincipal';
    return type ? [{ '@odata.type': `#microsoft.graph.${kind}`, id }] : [];
  });
  return ok({ '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#directoryObjects', value: found });
};

export const graph: Provider = {
  namespace: 'Microsoft.Graph',
  writes: 'compact',
  // Graph has its version in the path.
  types: [{ type: 'directoryObjects', versions: [], routes: { 'POST /v1.0/directoryObjects/getByIds': getByIds } }],
};
