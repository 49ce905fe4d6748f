/** Resource groups found by the id of anything in them, without regard to case. */
import { groupKeyOf } from './group-key.ts';
import type { ResourceGroup } from './resource.ts';

export class GroupsHeld {
  readonly #all = new Map<string, ResourceGroup>();

  find(id: string): ResourceGroup | undefined {
    return this.#all.get(groupKeyOf(id));
  }

  all(): ResourceGroup[] {
    return [...this.#all.values()];
  }

  of(subscription: string): ResourceGroup[] {
    const prefix = `/subscriptions/${subscription.toLowerCase()}/`;
    return this.all().filter(({ id }) => id.toLowerCase().startsWith(prefix));
  }

  put(group: ResourceGroup): void {
    this.#all.set(groupKeyOf(group.id), group);
  }

  remove(id: string): void {
    this.#all.delete(groupKeyOf(id));
  }
}
