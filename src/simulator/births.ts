/** When principals were created: directories hear of them later, and ask how old they are. */
export class Births {
  readonly #births: Map<string, string>;

  /** Instants in ISO 8601 by principal id. */
  constructor(births: Readonly<Record<string, string>>) {
    this.#births = new Map(Object.entries(births));
  }

  record(principal: string, now: number): string {
    this.#births.set(principal, new Date(now).toISOString());
    return principal;
  }

  /** In seconds; those that were always there are infinitely old. */
  ageOf(principal: string, now: number): number {
    const birth = this.#births.get(principal.toLowerCase());
    return birth === undefined ? Number.POSITIVE_INFINITY : (now - Date.parse(birth)) / 1000;
  }

  all(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#births);
  }
}
