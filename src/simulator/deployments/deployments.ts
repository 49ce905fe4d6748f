/** The deployments of a store, found by id, and gone with their group. */
import { groupKeyOf } from '../group-key.ts';
import { type Deployment, isActive } from './deployment.ts';

export class Deployments {
  readonly #all = new Map<string, Deployment>();
  readonly #active = new Set<string>();

  constructor(deployments: readonly Deployment[]) {
    for (const deployment of deployments) this.put(deployment);
  }

  find(id: string): Deployment | undefined {
    return this.#all.get(id.toLowerCase());
  }

  all(): Deployment[] {
    return [...this.#all.values()];
  }

  active(): Deployment[] {
    return this.#active.size ? [...this.#active].flatMap(key => this.#all.get(key) ?? []) : [];
  }

  put(deployment: Deployment): void {
    const key = deployment.id.toLowerCase();
    this.#all.set(key, deployment);
    if (isActive(deployment)) this.#active.add(key);
    else this.#active.delete(key);
  }

  remove(id: string): void {
    this.#all.delete(id.toLowerCase());
    this.#active.delete(id.toLowerCase());
  }

  removeUnder(group: string): void {
    for (const key of this.#all.keys()) {
      if (groupKeyOf(key) !== groupKeyOf(group)) continue;
      this.remove(key);
    }
  }
}
