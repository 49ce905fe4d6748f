/** What a token says of itself where a script has printed it: who it is of and when it ends; nothing that opens a door. */
import { isObject, type JsonObject } from './json.ts';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A machine may print the whole answer all the same: of the token only the middle part is looked at. */
const claimsOf = (value: unknown): unknown => {
  if (!isObject(value) || typeof value.access_token !== 'string') return value;
  return parsed(Buffer.from(value.access_token.split('.')[1] ?? '', 'base64url').toString());
};

/** `oid`, `appid` and `exp` (seconds) of the first token that the text tells of, and no other claim. */
export const tokenClaims = (printed: string): JsonObject | undefined => {
  for (const text of printed.match(/\{[^{}]*\}/g) ?? []) {
    const claims = claimsOf(parsed(text));
    if (!isObject(claims) || claims.oid === undefined) continue;
    const { oid, appid = 'unknown', exp = 0 } = claims;
    return { oid, appid, exp };
  }
  return undefined;
};
