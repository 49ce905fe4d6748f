/** Resources found by id, by group, and by type within a group; groups by their key, ids without regard to case. */
import { groupKeyOf } from './group-key.ts';
import type { Resource, ResourceOf, ResourceType } from './resource.ts';

const placeOf = ({ id, type }: Pick<Resource, 'id' | 'type'>): string => `${groupKeyOf(id)} ${type}`;

function* chained<Item>(parts: readonly Iterable<Item>[]): Generator<Item> {
  for (const each of parts) yield* each;
}

export class ResourcesHeld {
  readonly #all = new Map<string, Resource>();
  readonly #members = new Map<string, Set<string>>();
  /** So that a page of a long list need not look at everything. */
  readonly #ofType = new Map<string, Map<string, Resource>>();

  find(id: string): Resource | undefined {
    return this.#all.get(id.toLowerCase());
  }

  all(): Iterable<Resource> {
    return this.#all.values();
  }

  in(group: string): Resource[] {
    return [...(this.#members.get(groupKeyOf(group)) ?? [])].flatMap(key => this.#all.get(key) ?? []);
  }

  #ofTypeAt<Type extends ResourceType>(type: Type, group: string): Iterable<ResourceOf<Type>> {
    return (this.#ofType.get(placeOf({ id: group, type }))?.values() ?? []) as Iterable<ResourceOf<Type>>;
  }

  /** One group costs the least. */
  ofTypeIn<Type extends ResourceType>(type: Type, groups: readonly string[]): Iterable<ResourceOf<Type>> {
    const [first = [], ...others] = groups.map(group => this.#ofTypeAt(type, group));
    return others.length ? chained([first, ...others]) : first;
  }

  openGroup(group: string): void {
    if (!this.#members.has(group)) this.#members.set(group, new Set());
  }

  /** @throws where the group is not there: the front door refuses such requests. */
  put(resource: Resource): void {
    const key = resource.id.toLowerCase();
    const members = this.#members.get(groupKeyOf(key));
    if (!members) throw new Error(`No resource group for ${resource.id}`);
    members.add(key);
    this.#all.set(key, resource);
    const place = placeOf(resource);
    const peers = this.#ofType.get(place) ?? new Map<string, Resource>();
    this.#ofType.set(place, peers.set(key, resource));
  }

  remove(resource: Resource): void {
    const key = resource.id.toLowerCase();
    this.#members.get(groupKeyOf(key))?.delete(key);
    this.#ofType.get(placeOf(resource))?.delete(key);
    this.#all.delete(key);
  }

  closeGroup(group: string): void {
    this.#members.delete(group);
  }
}
