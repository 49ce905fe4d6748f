/** Everything there is, found by id without regard to case, with the clock and the source of new ids. */
import { Births } from './births.ts';
import { Deployments } from './deployments/deployments.ts';
import { Governance } from './governance.ts';
import { groupKeyOf } from './group-key.ts';
import { GroupsHeld } from './groups-held.ts';
import { guid } from './guid.ts';
import { Operations } from './operations.ts';
import { PrincipalIndex } from './principal-index.ts';
import type { Resource, ResourceGroup, ResourceOf, ResourceType } from './resource.ts';
import { ResourcesHeld } from './resources-held.ts';
import { RoleAssignments } from './role-assignments.ts';
import type { ScopeParts } from './scope.ts';
import { TokenCache } from './token-cache.ts';
import type { Subscription, World } from './world.ts';

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
  readonly #groups = new GroupsHeld();
  readonly #resources = new ResourcesHeld();
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

  get idsDrawn(): number {
    return this.#drawn;
  }

  newId(): string {
    return guid(this.#seed, this.#drawn++);
  }

  group(id: string): ResourceGroup | undefined {
    return this.#groups.find(id);
  }

  groupsOf(subscription: string): ResourceGroup[] {
    return this.#groups.of(subscription);
  }

  putGroup(group: ResourceGroup): void {
    this.#groups.put(group);
    this.#resources.openGroup(groupKeyOf(group.id));
  }

  /** Removes the group and everything in it. */
  removeGroup(id: string): void {
    const key = groupKeyOf(id);
    for (const member of this.#resources.in(key)) this.#forget(member);
    this.#resources.closeGroup(key);
    this.#groups.remove(key);
    this.roleAssignments.removeUnder(key);
    this.deployments.removeUnder(key);
  }

  find<Type extends ResourceType>(type: Type, id: string): ResourceOf<Type> | undefined {
    const resource = this.#resources.find(id);
    return resource?.type === type ? (resource as ResourceOf<Type>) : undefined;
  }

  groups(): readonly ResourceGroup[] {
    return this.#groups.all();
  }

  everything(): Iterable<Resource> {
    return this.#resources.all();
  }

  #groupsIn({ subscription = '', resourceGroup }: ScopeParts): readonly string[] {
    return resourceGroup === undefined
      ? this.groupsOf(subscription).map(({ id }) => id)
      : [`/subscriptions/${subscription}/resourceGroups/${resourceGroup}`];
  }

  /** The resources of a subscription, or of one of its groups. */
  everythingIn(scope: ScopeParts): Resource[] {
    return this.#groupsIn(scope).flatMap(id => this.#resources.in(id));
  }

  listIn<Type extends ResourceType>(type: Type, scope: ScopeParts): ResourceOf<Type>[] {
    return [...this.eachIn(type, scope)];
  }

  /** The same without a list: what is not asked for costs nothing. */
  eachIn<Type extends ResourceType>(type: Type, scope: ScopeParts): Iterable<ResourceOf<Type>> {
    return this.#resources.ofTypeIn(type, this.#groupsIn(scope));
  }

  /** @throws where the group is not there: the front door refuses such requests. */
  put(resource: Resource): void {
    const before = this.#resources.find(resource.id);
    this.#resources.put(resource);
    this.principals.changed(before, resource, this.#now);
  }

  remove(id: string): void {
    const found = this.#resources.find(id);
    if (found) this.#forget(found);
    this.roleAssignments.removeUnder(id.toLowerCase());
  }

  #forget(resource: Resource): void {
    this.principals.changed(resource, undefined, this.#now);
    this.#resources.remove(resource);
  }
}
