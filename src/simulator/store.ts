/** Everything there is, found by id without regard to case, with the clock and the source of new ids. */
import { Births } from './births.ts';
import { Deployments } from './deployments/deployments.ts';
import { Governance } from './governance.ts';
import { groupKeyOf } from './group-key.ts';
import { guid } from './guid.ts';
import { Operations } from './operations.ts';
import { PrincipalIndex } from './principal-index.ts';
import type { Resource, ResourceGroup, ResourceOf, ResourceType } from './resource.ts';
import { RoleAssignments } from './role-assignments.ts';
import type { ScopeParts } from './scope.ts';
import { TokenCache } from './token-cache.ts';
import type { Subscription, World } from './world.ts';

const placeOf = ({ id, type }: Pick<Resource, 'id' | 'type'>): string => `${groupKeyOf(id)} ${type}`;

function* chained<Item>(parts: readonly Iterable<Item>[]): Generator<Item> {
  for (const each of parts) yield* each;
}

export class Store {
  readonly tenant: World['tenant'];
  readonly subscriptions: readonly Subscription[];
  readonly operations: Operations;
  readonly roleAssignments: RoleAssignments;
  readonly births: Births;
  readonly deployments: Deployments;
  readonly principals: PrincipalIndex;
  readonly tokens: TokenCache;
  readonly governance: Governance;
  readonly #seed: number;
  readonly #groups = new Map<string, ResourceGroup>();
  readonly #members = new Map<string, Set<string>>();
  readonly #resources = new Map<string, Resource>();
  /** Group by group, so that a page of a long list need not look at everything. */
  readonly #ofType = new Map<string, Map<string, Resource>>();
  #drawn: number;
  #now: number;

  constructor(world: World, seed: number) {
    this.tenant = world.tenant;
    this.subscriptions = world.subscriptions;
    this.operations = new Operations(world.operations);
    this.roleAssignments = new RoleAssignments(world.roleAssignments);
    this.births = new Births(world.principalsCreated);
    this.deployments = new Deployments(world.deployments ?? []);
    this.governance = new Governance(world.governance);
    this.tokens = new TokenCache(world.tokensIssued ?? {});
    this.principals = new PrincipalIndex(world.callers ?? [], world.principalsDeleted ?? {});
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

  group(id: string): ResourceGroup | undefined {
    return this.#groups.get(groupKeyOf(id));
  }

  groupsOf(subscription: string): ResourceGroup[] {
    const prefix = `/subscriptions/${subscription.toLowerCase()}/`;
    return [...this.#groups.values()].filter(({ id }) => id.toLowerCase().startsWith(prefix));
  }

  putGroup(group: ResourceGroup): void {
    const key = groupKeyOf(group.id);
    this.#groups.set(key, group);
    if (!this.#members.has(key)) this.#members.set(key, new Set());
  }

  /** Removes the group and everything in it. */
  removeGroup(id: string): void {
    const key = groupKeyOf(id);
    for (const member of this.#members.get(key) ?? []) this.#forget(member);
    this.#members.delete(key);
    this.#groups.delete(key);
    this.roleAssignments.removeUnder(key);
    this.deployments.removeUnder(key);
  }

  find<Type extends ResourceType>(type: Type, id: string): ResourceOf<Type> | undefined {
    const resource = this.#resources.get(id.toLowerCase());
    return resource?.type === type ? (resource as ResourceOf<Type>) : undefined;
  }

  everything(): Iterable<Resource> {
    return this.#resources.values();
  }

  /** The resources of a subscription, or of one of its groups. */
  everythingIn({ subscription = '', resourceGroup }: ScopeParts): Resource[] {
    const groups =
      resourceGroup === undefined
        ? this.groupsOf(subscription).map(({ id }) => id)
        : [`/subscriptions/${subscription}/resourceGroups/${resourceGroup}`];
    return groups
      .flatMap(id => [...(this.#members.get(groupKeyOf(id)) ?? [])])
      .flatMap(key => this.#resources.get(key) ?? []);
  }

  listIn<Type extends ResourceType>(type: Type, scope: ScopeParts): ResourceOf<Type>[] {
    return [...this.eachIn(type, scope)];
  }

  /** The same without a list: what is not asked for costs nothing, and one group the least. */
  eachIn<Type extends ResourceType>(type: Type, scope: ScopeParts): Iterable<ResourceOf<Type>> {
    const { subscription = '', resourceGroup } = scope;
    const inGroup = (id: string): Iterable<ResourceOf<Type>> =>
      (this.#ofType.get(placeOf({ id, type }))?.values() ?? []) as Iterable<ResourceOf<Type>>;
    if (resourceGroup !== undefined) return inGroup(`/subscriptions/${subscription}/resourceGroups/${resourceGroup}`);
    return chained(this.groupsOf(subscription).map(({ id }) => inGroup(id)));
  }

  /** @throws where the group is not there: the front door refuses such requests. */
  put(resource: Resource): void {
    const key = resource.id.toLowerCase();
    const members = this.#members.get(groupKeyOf(key));
    if (!members) throw new Error(`No resource group for ${resource.id}`);
    members.add(key);
    this.principals.changed(this.#resources.get(key), resource, this.#now);
    this.#resources.set(key, resource);
    const place = placeOf(resource);
    const peers = this.#ofType.get(place) ?? new Map<string, Resource>();
    this.#ofType.set(place, peers.set(key, resource));
  }

  remove(id: string): void {
    const key = id.toLowerCase();
    this.#members.get(groupKeyOf(key))?.delete(key);
    this.#forget(key);
    this.roleAssignments.removeUnder(key);
  }

  #forget(key: string): void {
    const found = this.#resources.get(key);
    this.principals.changed(found, undefined, this.#now);
    if (found) this.#ofType.get(placeOf(found))?.delete(key);
    this.#resources.delete(key);
  }

  /** A copy through JSON, which is what a world is, and which is faster than cloning. */
  toWorld(): World {
    return JSON.parse(JSON.stringify(this.snapshot()));
  }

  /** What changes is replaced here, never changed: this stays what it is, and nobody may change it. */
  snapshot(): World {
    return {
      tenant: this.tenant,
      subscriptions: this.subscriptions,
      resourceGroups: [...this.#groups.values()],
      resources: [...this.#resources.values()],
      operations: this.operations.all(),
      roleAssignments: this.roleAssignments.all(),
      principalsCreated: this.births.all(),
      deployments: this.deployments.all(),
      principalsDeleted: this.principals.deleted(),
      callers: this.principals.callers(),
      tokensIssued: this.tokens.all(),
      governance: this.governance.rules,
      clock: new Date(this.#now).toISOString(),
      idsDrawn: this.#drawn,
    };
  }
}
