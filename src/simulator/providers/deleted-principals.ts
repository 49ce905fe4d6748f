/** Principals that were deleted, as Microsoft Graph tells them: for thirty days, and no longer. */
import { type Call, ok } from '../call.ts';
import { notSimulated } from '../refusal.ts';

const describe = ([id, when]: readonly [id: string, when: string]) => ({ id, deletedDateTime: when });

/** The type stands in the path. */
export const listDeleted = ({ store, params: { type = '' } }: Call) => {
  if (!/^microsoft\.graph\.servicePrincipal$/i.test(type)) throw notSimulated(`deleted items of the type ${type}`);
  return ok({
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#directoryObjects',
    value: store.principals.deletedSince(store.now).map(describe),
  });
};
