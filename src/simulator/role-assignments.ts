/** The role assignments of a tenant, found by name, and gone with the scope that they are made at. */
import type { RoleAssignment } from './role-assignment.ts';
import { covers } from './scope.ts';

export class RoleAssignments {
  readonly #all = new Map<string, RoleAssignment>();

  constructor(assignments: readonly RoleAssignment[]) {
    for (const assignment of assignments) this.put(assignment);
  }

  find(name: string): RoleAssignment | undefined {
    return this.#all.get(name.toLowerCase());
  }

  all(): RoleAssignment[] {
    return [...this.#all.values()];
  }

  put(assignment: RoleAssignment): void {
    this.#all.set(assignment.name.toLowerCase(), assignment);
  }

  remove(name: string): void {
    this.#all.delete(name.toLowerCase());
  }

  removeUnder(scope: string): void {
    for (const { name, properties } of this.#all.values()) if (covers(scope, properties.scope)) this.remove(name);
  }
}
