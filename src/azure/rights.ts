/** What the account may do, asked of Azure scope by scope before anything is written. */
import { allows, leastRole, type Permission } from '../arm/actions.ts';
import { scopeAbove } from '../arm/scope.ts';
import type { Azure } from '../model/azure.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import type { LackingRight, Right } from '../model/right.ts';
import { answered } from './answered.ts';
import type { Wire } from './wire.ts';

const words = (list: Json | undefined): readonly string[] => (Array.isArray(list) ? list.map(String) : []);

const permissionOf = ({ actions, notActions }: JsonObject): Permission => ({
  actions: words(actions),
  notActions: words(notActions),
});

export const lackingRights = (wire: Wire): Azure['lacking'] => {
  const pages = async (url: string): Promise<readonly Permission[]> => {
    const { value, nextLink } = answered(await wire.plain('GET', url));
    const here = (Array.isArray(value) ? value : []).filter(isObject).map(permissionOf);
    return typeof nextLink === 'string' ? [...here, ...(await pages(nextLink))] : here;
  };
  /** What does not exist yet will have the rights of what it lies in. */
  const permissionsAt = async (scope: string): Promise<readonly Permission[]> => {
    const path = `${scope}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`;
    const found = await wire.find(() => pages(`${wire.place.resourceManager}${path}`));
    const above = scopeAbove(scope);
    return found ?? (above === undefined ? [] : permissionsAt(above));
  };
  return async rights => {
    const asked = new Map<string, Promise<readonly Permission[]>>();
    const lacking: LackingRight[] = [];
    for (const right of rights) {
      const key = right.scope.toLowerCase();
      const held = asked.get(key) ?? permissionsAt(right.scope);
      asked.set(key, held);
      if (!(await held).some(permission => allows(permission, right.action)))
        lacking.push({ ...right, role: leastRole(right.action) });
    }
    return unique(lacking);
  };
};

const unique = <R extends Right>(rights: readonly R[]): readonly R[] => [
  ...new Map(rights.map(right => [`${right.action} ${right.scope}`.toLowerCase(), right])).values(),
];
