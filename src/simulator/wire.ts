/** One HTTP exchange, as far as Azure's answers depend on it: the same in process and over a socket. */
export interface Request {
  readonly method: string;
  /** Absolute or from the root; Azure's SDKs also send `//subscriptions/…`. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Response {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
  /** For how many simulated seconds the answer was held back; over a socket it is to be held back in fact. */
  readonly delay?: number;
}
