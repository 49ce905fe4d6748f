/** When tokens were issued: a machine gets the one that it has for about a day, whatever its identity is given meanwhile. */

/** Seconds that a token holds. */
export const tokenLifetime = 24 * 60 * 60;

export class TokenCache {
  readonly #issued: Map<string, number>;

  /** Seconds since 1970, by principal and resource. */
  constructor(issued: Readonly<Record<string, number>>) {
    this.#issued = new Map(Object.entries(issued));
  }

  /** When the token was issued that is answered now. */
  issuedAt(principal: string, resource: string, now: number): number {
    const key = `${principal} ${resource.toLowerCase()}`;
    const before = this.#issued.get(key);
    if (before !== undefined && now < before + tokenLifetime) return before;
    this.#issued.set(key, now);
    return now;
  }

  all(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#issued);
  }
}
