/** Who asks: the object id in the token, which nobody has signed, or else the person at the simulator. */
import { Buffer } from 'node:buffer';
import { namedGuid } from './guid.ts';
import { isObject } from './json.ts';

export const person = namedGuid('the person at the simulator');

export const callerOf = (authorization: string): string => {
  const [, payload = ''] = authorization.split('.');
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return isObject(claims) && typeof claims.oid === 'string' ? claims.oid : person;
  } catch {
    return person;
  }
};
