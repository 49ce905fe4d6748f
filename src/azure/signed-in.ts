/** The account that is signed in: one credential for every client, and one token for each scope. */
import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/core-auth';
import { ProblemError } from '../model/problem.ts';
import type { Account, Credential } from '../model/resources.ts';

/** One way to sign in. */
export interface Way extends Credential {
  readonly open: () => Promise<TokenCredential>;
}

const notSignedIn = (): ProblemError =>
  new ProblemError({ code: 'NotSignedIn', happened: 'Nobody is signed in', try: ['Sign in first'] });

/** A token is renewed a little before it ends, so that none ends on its way. */
const margin = 120_000;

/** What a token says of its bearer; nothing is verified here, Azure does that. */
const claimsOf = (token: string): Readonly<Record<string, unknown>> => {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  } catch {
    return {};
  }
};

export class SignedIn implements TokenCredential {
  readonly #ways: readonly Way[];
  readonly #tokens = new Map<string, Promise<AccessToken | null>>();
  #credential: TokenCredential | undefined;

  constructor(ways: readonly Way[]) {
    this.#ways = ways;
  }

  /** @throws ProblemError where the way is unknown or the credential has no token to give. */
  async signIn(id: string, scope: string, options: GetTokenOptions): Promise<Account> {
    const way = this.#ways.find(each => each.id === id);
    if (!way) throw notSignedIn();
    this.#credential = await way.open();
    this.#tokens.clear();
    const token = await this.getToken(scope, options);
    const { upn, unique_name, appid, oid, tid } = claimsOf(token?.token ?? '');
    return { account: String(upn ?? unique_name ?? appid ?? oid ?? way.label), tenant: String(tid ?? 'unknown') };
  }

  async getToken(scopes: string | string[], options?: GetTokenOptions): Promise<AccessToken | null> {
    const key = [scopes].flat().join(' ');
    const held = await this.#tokens.get(key);
    if (held && held.expiresOnTimestamp - margin > Date.now()) return held;
    if (!this.#credential) throw notSignedIn();
    const fresh = this.#credential.getToken(scopes, options);
    this.#tokens.set(key, fresh);
    fresh.catch(() => this.#tokens.delete(key));
    return fresh;
  }
}
