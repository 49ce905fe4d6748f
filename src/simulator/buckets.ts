/** Token buckets: each request takes a token, and they come back as time passes, up to what the bucket holds. */
export interface Bucket {
  readonly capacity: number;
  readonly perSecond: number;
}

/** How many tokens are left; or, below none, after how many seconds there will be one. */
export type Taken = { readonly left: number } | { readonly wait: number };

interface Level {
  readonly tokens: number;
  readonly at: number;
}

export class Buckets {
  readonly #levels = new Map<string, Level>();

  /** Instants are milliseconds. */
  take(key: string, { capacity, perSecond }: Bucket, now: number): Taken {
    const { tokens, at } = this.#levels.get(key) ?? { tokens: capacity, at: now };
    const there = Math.min(capacity, tokens + ((now - at) / 1000) * perSecond);
    if (there < 1) return { wait: Math.ceil((1 - there) / perSecond) };
    this.#levels.set(key, { tokens: there - 1, at: now });
    return { left: Math.floor(there - 1) };
  }
}
