/** Locks: what they protect can be deleted, or changed at all, once they are gone. */
import { type Answer, type Call, created, noContent, ok, type TypeOfResource } from '../call.ts';
import { sameText } from '../filter.ts';
import type { Lock } from '../governance.ts';
import { part } from '../json.ts';
import { providerRefusal } from '../refusal.ts';
import { bodyOf } from './request-body.ts';

const written = ({ scope, name, level, notes }: Lock): object => ({
  properties: { level, ...(notes !== undefined && { notes }) },
  id: `${scope}/providers/Microsoft.Authorization/locks/${name}`,
  type: 'Microsoft.Authorization/locks',
  name,
});

const find = ({ store, params: { scope = '', name = '' } }: Call): Lock | undefined =>
  store.governance.rules.locks.find(each => sameText(each.scope, scope) && sameText(each.name, name));

const put = (call: Call): Answer => {
  const { scope = '', name = '' } = call.params;
  const { level, notes } = part(bodyOf(call), 'properties');
  if (level !== 'CanNotDelete' && level !== 'ReadOnly')
    throw providerRefusal(400, 'InvalidLockLevel', `The lock level '${level ?? ''}' is not valid.`);
  const before = find(call);
  const lock = { scope, name, level, ...(typeof notes === 'string' && { notes }) } as const;
  call.store.governance.putLock(lock);
  return before ? ok(written(lock)) : created(written(lock));
};

const get = (call: Call): Answer => {
  const found = find(call);
  if (found) return ok(written(found));
  throw providerRefusal(404, 'LockNotFound', `The lock '${call.params.name}' could not be found.`);
};

const remove = (call: Call): Answer => {
  const found = find(call);
  if (!found) return noContent;
  call.store.governance.removeLock(found);
  return { status: 200 };
};

/** Those of the scope, and of what is below it. */
const list = ({ store, params: { scope = '' } }: Call): Answer =>
  ok({ value: store.governance.locksUnder(scope).map(written) });

const path = '{scope}/providers/Microsoft.Authorization/locks';

export const locks: TypeOfResource = {
  type: 'locks',
  versions: ['2015-01-01', '2016-09-01', '2017-04-01', '2020-05-01'],
  routes: {
    [`GET ${path}`]: list,
    [`PUT ${path}/{name}`]: put,
    [`GET ${path}/{name}`]: get,
    [`DELETE ${path}/{name}`]: remove,
  },
};
