/** Whether the caller may do what a request asks, before anybody looks whether it can be done. */
import type { Access } from './access.ts';
import { actionOf } from './action.ts';
import type { Answer, Call, Handler } from './call.ts';
import { isObject, listIn } from './json.ts';
import { gatewayRefusal } from './refusal.ts';

/** @throws Refusal */
export const authorize = ({ access, method, path }: Pick<Call, 'access' | 'method' | 'path'>): void => {
  if (access.isOwner) return;
  const action = actionOf(method, path);
  if (!action || action.isList) return;
  const { name, scope, reach } = action;
  if (reach === 'at the scope' ? access.allows(name, scope) : access.allowsWithin(name, scope)) return;
  throw gatewayRefusal(
    403,
    'AuthorizationFailed',
    `The client '${access.name}' with object id '${access.id}' does not have authorization to perform action '${name}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  );
};

const mayRead = (access: Access, item: unknown): boolean => {
  const id = isObject(item) && typeof item.id === 'string' ? item.id : '';
  const action = actionOf('GET', id);
  if (!action) return true;
  return /^\/subscriptions\/[^/]+$/i.test(id)
    ? access.allowsWithin('Microsoft.Resources/subscriptions/resourceGroups/read', id)
    : access.allows(action.name, action.scope);
};

/** A list of a whole subscription, or of all subscriptions, has what its reader may read. */
export const withoutUnreadable =
  (handler: Handler): Handler =>
  (call: Call): Answer => {
    const { access, method, path } = call;
    const answer = handler(call);
    if (access.isOwner) return answer;
    const isList = method === 'GET' && (actionOf(method, path)?.isList ?? /^\/+subscriptions\/*$/i.test(path));
    if (!isList || !isObject(answer.body)) return answer;
    const value = listIn(answer.body.value).filter(item => mayRead(access, item));
    return { ...answer, body: { ...answer.body, value } };
  };
