/** Everything there is, found by id without regard to case, with the clock and the source of new ids. */
import { guid } from './guid.ts';
import { Operations } from './operations.ts';
import type { Resource, ResourceGroup, ResourceOf, ResourceType } from './resource.ts';
import type { Subscription, World } from './world.ts';

interface Group {
  readonly group: ResourceGroup;
  readonly resources: Map<string, Resource>;
}

/** What a path's placeholders say about where to look. */
export interface Scope {
  readonly subscription?: string;
  readonly resourceGroup?: string;
}

const groupKeyOf = (id: string): string => {
  const [, subscriptions, subscription, groups, name] = id.toLowerCase().split('/');
  return `/${subscriptions}/${subscription}/${groups}/${name}`;
};

export class Store {
  readonly tenant: World['tenant'];
  readonly subscriptions: readonly Subscription[];
  readonly operations: Operations;
  readonly #seed: number;
  readonly #groups = new Map<string, Group>();
  #drawn: number;
  #now: number;

  constructor(world: World, seed: number) {
    this.tenant = world.tenant;
    this.subscriptions = world.subscriptions;
    this.operations = new Operations(world.operations);
    this.#seed = seed;
    this.#drawn = world.idsDrawn;
    this.#now = Date.parse(world.clock);
    for (const group of world.resourceGroups) this.putGroup(group);
    for (const resource of world.resources) this.put(resource);
  }

  get now(): number {
    return this.#now;
  }

  advance(seconds: number): void {
    this.#now += Math.round(seconds * 1000);
  }

  newId(): string {
    return guid(this.#seed, this.#drawn++);
  }

  groupsOf(subscription: string): ResourceGroup[] {
    return this.#groupsIn(subscription).map(({ group }) => group);
  }

  #groupsIn(subscription: string): Group[] {
    const prefix = `/subscriptions/${subscription.toLowerCase()}/`;
    return [...this.#groups].filter(([key]) => key.startsWith(prefix)).map(([, group]) => group);
  }

  group(id: string): ResourceGroup | undefined {
    return this.#groups.get(groupKeyOf(id))?.group;
  }

  putGroup(group: ResourceGroup): void {
    const key = groupKeyOf(group.id);
    this.#groups.set(key, { group, resources: this.#groups.get(key)?.resources ?? new Map() });
  }

  removeGroup(id: string): void {
    this.#groups.delete(groupKeyOf(id));
  }

  find<Type extends ResourceType>(type: Type, id: string): ResourceOf<Type> | undefined {
    const resource = this.#groups.get(groupKeyOf(id))?.resources.get(id.toLowerCase());
    return resource?.type === type ? (resource as ResourceOf<Type>) : undefined;
  }

  /** The resources of a subscription, or of one of its groups. */
  everythingIn({ subscription = '', resourceGroup }: Scope): Resource[] {
    const group = this.#groups.get(groupKeyOf(`/subscriptions/${subscription}/resourceGroups/${resourceGroup}`));
    const groups = resourceGroup === undefined ? this.#groupsIn(subscription) : group ? [group] : [];
    return groups.flatMap(({ resources }) => [...resources.values()]);
  }

  listIn<Type extends ResourceType>(type: Type, scope: Scope): ResourceOf<Type>[] {
    return this.everythingIn(scope).filter((each): each is ResourceOf<Type> => each.type === type);
  }

  /** @throws where the group is not there: providers refuse the request before they write. */
  put(resource: Resource): void {
    const group = this.#groups.get(groupKeyOf(resource.id));
    if (!group) throw new Error(`No resource group for ${resource.id}`);
    group.resources.set(resource.id.toLowerCase(), resource);
  }

  remove(id: string): void {
    this.#groups.get(groupKeyOf(id))?.resources.delete(id.toLowerCase());
  }

  toWorld(): World {
    const groups = [...this.#groups.values()];
    return structuredClone({
      tenant: this.tenant,
      subscriptions: this.subscriptions,
      resourceGroups: groups.map(({ group }) => group),
      resources: groups.flatMap(({ resources }) => [...resources.values()]),
      operations: this.operations.all(),
      clock: new Date(this.#now).toISOString(),
      idsDrawn: this.#drawn,
    });
  }
}
