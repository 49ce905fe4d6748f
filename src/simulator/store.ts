/** Everything there is, found by id without regard to case, with the clock and the source of new ids. */
import { guid } from './guid.ts';
import { type Effect, type Operation, preempted, secondsToEnd } from './operation.ts';
import type { Resource, ResourceGroup, ResourceOf, ResourceType } from './resource.ts';
import type { Subscription, World } from './world.ts';

interface Group {
  readonly group: ResourceGroup;
  readonly resources: Map<string, Resource>;
}

const groupKeyOf = (id: string): string => {
  const [, subscriptions, subscription, groups, name] = id.toLowerCase().split('/');
  return `/${subscriptions}/${subscription}/${groups}/${name}`;
};

export class Store {
  readonly tenant: World['tenant'];
  readonly subscriptions: readonly Subscription[];
  readonly #seed: number;
  readonly #groups = new Map<string, Group>();
  readonly #operations = new Map<string, Operation>();
  readonly #running = new Set<string>();
  #drawn: number;
  #now: number;

  constructor(world: World, seed: number) {
    this.tenant = world.tenant;
    this.subscriptions = world.subscriptions;
    this.#seed = seed;
    this.#drawn = world.idsDrawn;
    this.#now = Date.parse(world.clock);
    for (const group of world.resourceGroups) this.putGroup(group);
    for (const resource of world.resources) this.put(resource);
    for (const operation of world.operations) this.putOperation(operation);
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
    const prefix = `/subscriptions/${subscription.toLowerCase()}/`;
    return [...this.#groups].filter(([key]) => key.startsWith(prefix)).map(([, { group }]) => group);
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

  /** The resources of a type in a group. */
  list<Type extends ResourceType>(type: Type, group: string): ResourceOf<Type>[] {
    const all = [...(this.#groups.get(groupKeyOf(group))?.resources.values() ?? [])];
    return all.filter((resource): resource is ResourceOf<Type> => resource.type === type);
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

  operation(id: string): Operation | undefined {
    return this.#operations.get(id.toLowerCase());
  }

  /** Begins an operation on a target, which preempts what still runs there. */
  begin(is: Effect, target: string, id: string): Operation {
    for (const running of this.running()) {
      if (running.target.toLowerCase() === target.toLowerCase()) this.putOperation(preempted(running, this.#now));
    }
    const endsAt = this.#now + Math.round(secondsToEnd[is] * 1000);
    const operation: Operation = { id, is, target, startedAt: this.#now, endsAt, status: 'InProgress' };
    this.putOperation(operation);
    return operation;
  }

  putOperation(operation: Operation): void {
    const key = operation.id.toLowerCase();
    this.#operations.set(key, operation);
    if (operation.status === 'InProgress') this.#running.add(key);
    else this.#running.delete(key);
  }

  running(): Operation[] {
    return [...this.#running].flatMap(key => this.#operations.get(key) ?? []);
  }

  toWorld(): World {
    const groups = [...this.#groups.values()];
    return structuredClone({
      tenant: this.tenant,
      subscriptions: this.subscriptions,
      resourceGroups: groups.map(({ group }) => group),
      resources: groups.flatMap(({ resources }) => [...resources.values()]),
      operations: [...this.#operations.values()],
      clock: new Date(this.#now).toISOString(),
      idsDrawn: this.#drawn,
    });
  }
}
