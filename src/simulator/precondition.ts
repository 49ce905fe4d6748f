/** A write on the condition that nobody has written since: `If-Match` with the etag that was read, `If-None-Match: *` where there was nothing. */
import type { Call } from './call.ts';
import { computeRefusal } from './refusal.ts';

/** @throws Refusal */
export const requireMatch = ({ ifMatch, ifNoneMatch }: Call, { etag }: { readonly etag?: string }): void => {
  const isAsRead = ifMatch === undefined || ifMatch === '*' || ifMatch === etag;
  if (isAsRead && ifNoneMatch !== '*') return;
  const message = `The condition specified using HTTP conditional header(s) is not met. The etag is ${etag}.`;
  throw computeRefusal(412, 'PreconditionFailed', message);
};
