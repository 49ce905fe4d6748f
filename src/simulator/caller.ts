/** Who asks: the object id in the token, which nobody has signed, or else the person at the simulator. */
import { Buffer } from 'node:buffer';
import { namedGuid } from './guid.ts';
import { isObject, type JsonObject } from './json.ts';

export const person = namedGuid('the person at the simulator');

export interface Claims {
  /** An object id. */
  readonly id: string;
  /** The client id of an application. */
  readonly application?: string;
  /** Seconds since 1970. */
  readonly issuedAt?: number;
  readonly expiresAt?: number;
}

/** Of a token that does not say whose it is. */
export const nobody: Claims = { id: person };

const claimsIn = ({ oid, appid, iat, exp }: JsonObject): Claims =>
  typeof oid === 'string'
    ? {
        id: oid,
        ...(typeof appid === 'string' && { application: appid }),
        ...(typeof iat === 'number' && { issuedAt: iat }),
        ...(typeof exp === 'number' && { expiresAt: exp }),
      }
    : nobody;

export const claimsOf = (authorization: string): Claims => {
  const [, payload = ''] = authorization.split('.');
  // An object starts like this; reading what cannot be one takes longer than all else in a request.
  if (!payload.startsWith('e')) return nobody;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return isObject(claims) ? claimsIn(claims) : nobody;
  } catch {
    return nobody;
  }
};
