/** The account that is signed in: one credential for every client, and one token for each scope. */
import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/core-auth';
import type { Watch } from '../model/azure.ts';
import { ProblemError } from '../model/problem.ts';
import type { Account, Credential } from '../model/resources.ts';
import { signInProblem } from './sign-in-problem.ts';

/** Says to the person what has to be done elsewhere, such as where to enter a code. */
export type Says = (words: string) => void;

/** One way to sign in. */
export interface Way extends Credential {
  /** In a tenant, or in the one that the account is at home in. */
  readonly open: (says: Says, tenant?: string) => Promise<TokenCredential>;
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

const tenantOf = (token: AccessToken | null): string | undefined => {
  const { tid } = claimsOf(token?.token ?? '');
  return typeof tid === 'string' ? tid : undefined;
};

export class SignedIn {
  readonly #ways: readonly Way[];
  readonly #tokens = new Map<string, Promise<AccessToken | null>>();
  #way: Way | undefined;
  #credential: TokenCredential | undefined;
  #tenant: string | undefined;
  /** Of the effect that began last, or last asked for a token: a code may be needed in the middle of any. */
  #says: Says = () => undefined;

  constructor(ways: readonly Way[]) {
    this.#ways = ways;
  }

  /** The credential of one effect. */
  for({ waits }: Pick<Watch, 'waits'>): TokenCredential {
    this.#says = waits;
    return {
      getToken: (scopes, options) => {
        this.#says = waits;
        return this.#token([scopes].flat(), options ?? {});
      },
    };
  }

  /** Begins anew, as whoever the person will be. @throws ProblemError where the way is unknown or cannot be gone. */
  async open(id: string, tenant?: string): Promise<void> {
    const way = this.#ways.find(each => each.id === id);
    if (!way) throw notSignedIn();
    this.#tokens.clear();
    this.#way = way;
    this.#tenant = tenant;
    const opening = way.open(words => this.#says(words), tenant);
    this.#credential = await opening.catch(error => Promise.reject(signInProblem(id, error)));
  }

  /** From here on every token is of this tenant: each tenant has its own rules for who may enter, so it is asked anew. */
  async enter(id: string, tenant: string | undefined): Promise<void> {
    const isThere = this.#way?.id === id && this.#credential !== undefined;
    if (!isThere || (tenant !== undefined && tenant !== this.#tenant)) await this.open(id, tenant);
  }

  /** Who it is, as the token for this scope says. */
  async account(scope: string, credential: TokenCredential, options: GetTokenOptions): Promise<Account> {
    const token = await credential.getToken(scope, options);
    const { upn, unique_name, appid, oid, tid } = claimsOf(token?.token ?? '');
    const account = String(upn ?? unique_name ?? appid ?? oid ?? this.#way?.label);
    return { account, tenant: String(tid ?? this.#tenant ?? 'unknown') };
  }

  async #token(scopes: string[], options: GetTokenOptions): Promise<AccessToken | null> {
    const { claims, tenantId = this.#tenant } = options;
    const key = scopes.join(' ');
    // With claims the service has just refused the token that is held.
    const held = claims === undefined ? await this.#tokens.get(key) : undefined;
    if (held && held.expiresOnTimestamp - margin > Date.now()) return held;
    if (!this.#credential) throw notSignedIn();
    const asked = { ...options, ...(tenantId !== undefined && { tenantId }) };
    const fresh = this.#credential
      .getToken(scopes, asked)
      .catch(error => Promise.reject(signInProblem(this.#way?.id ?? '', error)));
    this.#tokens.set(key, fresh);
    fresh.then(
      token => {
        this.#tenant ??= tenantOf(token);
      },
      () => this.#tokens.delete(key),
    );
    return fresh;
  }
}
