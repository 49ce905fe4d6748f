/** Who a request comes from: any well-formed bearer token will do, since there is nobody to sign one. */
import { type Access, accessOf } from './access.ts';
import type { Conduct } from './call.ts';
import { type Claims, claimsOf, nobody } from './caller.ts';
import { sameText } from './filter.ts';
import { expiredToken, invalidToken, unauthenticated } from './front-door-errors.ts';
import type { Store } from './store.ts';

/** Clients send one token many times. */
const most = 1000;

const wellFormed = (authorization: string | undefined): string => {
  if (!authorization) throw unauthenticated();
  if (!/^Bearer [\w.~+/@-]+=*$/i.test(authorization)) throw invalidToken();
  return authorization;
};

/** For people at a command line: `Bearer vera` is Vera, `vera@contoso.onmicrosoft.com`, where the world knows her. */
const named = (authorization: string, { principals }: Store): Claims => {
  const token = authorization.slice('Bearer '.length);
  const found = principals
    .callers()
    .find(({ name }) => sameText(name, token) || sameText(name.split('@')[0] ?? '', token));
  return found ? { id: found.id } : nobody;
};

/** Tokens expire by the simulated clock, so that of somebody unknown, who may have a real one, does not. */
const checkExpiry = ({ expiresAt = Number.POSITIVE_INFINITY }: Claims, { now, tenant }: Store): void => {
  if (expiresAt * 1000 < now) throw expiredToken(tenant.id, expiresAt * 1000, now);
};

export const authenticating = ({ tokenCache }: Pick<Conduct, 'tokenCache'>) => {
  const read = new Map<string, Claims>();

  const claimsIn = (authorization: string | undefined): Claims => {
    const known = read.get(authorization ?? '');
    if (known) return known;
    const claims = claimsOf(wellFormed(authorization));
    if (read.size >= most) read.clear();
    read.set(authorization ?? '', claims);
    return claims;
  };

  /** @throws Refusal */
  return (authorization: string | undefined, store: Store): Access => {
    const said = claimsIn(authorization);
    const claims = said === nobody ? named(authorization ?? '', store) : said;
    const access = accessOf(store, claims, tokenCache);
    if (!access.isOwner) checkExpiry(claims, store);
    return access;
  };
};
