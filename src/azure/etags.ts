/** What was read last, so that a write can say it was written since by nobody else. */
import type { Named } from '../model/azure.ts';

const keyOf = ({ subscription, resourceGroup, name }: Named): string =>
  [subscription, resourceGroup, name].join('/').toLowerCase();

/** Somebody may have made one of the same name since it was looked for: a PUT would write over it. */
export const onlyNew = { ifNoneMatch: '*' } as const;

/**
 * Of what is written here only virtual machines and scale sets take a condition, since their version 2024-07-01:
 * identities, role assignments, resource groups, extensions and virtual networks take none.
 */
export class Etags {
  readonly #seen = new Map<string, string>();

  note(at: Named, etag: string | undefined): void {
    if (etag === undefined) this.#seen.delete(keyOf(at));
    else this.#seen.set(keyOf(at), etag);
  }

  /** Used up by the write: what there is after it has another one. */
  take(at: Named): { readonly ifMatch?: string } {
    const ifMatch = this.#seen.get(keyOf(at));
    this.#seen.delete(keyOf(at));
    return ifMatch === undefined ? {} : { ifMatch };
  }
}
