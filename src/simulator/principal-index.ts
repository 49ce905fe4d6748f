/** Who there is: callers with few rights, the identities of resources, and those of resources that were deleted. */
import type { KnownCaller } from './known-caller.ts';
import type { Resource } from './resource.ts';

const principalOf = (resource: Resource | undefined): string | undefined =>
  resource?.type === 'Microsoft.ManagedIdentity/userAssignedIdentities'
    ? resource.properties.principalId
    : resource?.identity?.principalId;

/** How long what was deleted can still be seen among the deleted, in days. */
const kept = 30;

export class PrincipalIndex {
  readonly #callers: ReadonlyMap<string, KnownCaller>;
  readonly #identities = new Set<string>();
  readonly #deleted: Map<string, string>;

  constructor(callers: readonly KnownCaller[], deleted: Readonly<Record<string, string>>) {
    this.#callers = new Map(callers.map(each => [each.id, each]));
    this.#deleted = new Map(Object.entries(deleted));
  }

  caller(id: string): KnownCaller | undefined {
    return this.#callers.get(id.toLowerCase());
  }

  isIdentity(id: string): boolean {
    return this.#identities.has(id.toLowerCase());
  }

  /** In ISO 8601. */
  deletionOf(id: string): string | undefined {
    return this.#deleted.get(id.toLowerCase());
  }

  /** Instants in ISO 8601 by principal id, of those that can still be seen. */
  deletedSince(now: number): readonly (readonly [id: string, when: string])[] {
    return [...this.#deleted].filter(([, when]) => now - Date.parse(when) < kept * 24 * 60 * 60 * 1000);
  }

  /** Hears of each change of a resource, whose identity may come, stay or go with it. */
  changed(before: Resource | undefined, after: Resource | undefined, now: number): void {
    const [was, is] = [principalOf(before), principalOf(after)];
    if (was === is) return;
    if (is !== undefined) {
      this.#identities.add(is);
      this.#deleted.delete(is);
    }
    if (was === undefined) return;
    this.#identities.delete(was);
    this.#deleted.set(was, new Date(now).toISOString());
  }

  callers(): readonly KnownCaller[] {
    return [...this.#callers.values()];
  }

  deleted(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#deleted);
  }
}
