/** Role assignments over plain requests, and the wait for a principal that the directory does not know yet. */
import { nameOfId } from '../arm/resource-id.ts';
import type { Azure } from '../model/azure.ts';
import { isObject, type JsonObject } from '../model/json.ts';
import type { RoleAssignment } from '../model/resources.ts';
import { answered } from './answered.ts';
import { looks } from './pause.ts';
import type { Wire } from './wire.ts';

const query = 'api-version=2022-04-01';
const type = 'providers/Microsoft.Authorization/roleAssignments';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const assignmentOf = ({ id, properties }: JsonObject): RoleAssignment => {
  const { roleDefinitionId, scope, principalId, principalType } = isObject(properties) ? properties : {};
  return {
    id: text(id),
    role: nameOfId(text(roleDefinitionId)),
    scope: text(scope),
    principalId: text(principalId),
    principalType: text(principalType),
  };
};

export const roleAssignments = (wire: Wire): Azure['roleAssignments'] => {
  const endpoint = wire.place.resourceManager;
  const put = async (url: string, body: JsonObject, tries: readonly number[] = looks): Promise<void> => {
    const answer = await wire.plain('PUT', url, body);
    const [seconds, ...later] = tries;
    if (isObject(answer.body.error) && answer.body.error.code === 'PrincipalNotFound' && seconds !== undefined) {
      wire.waits(`The new principal is not known everywhere yet; trying again in ${seconds} s`);
      await wire.pause(seconds);
      return put(url, body, later);
    }
    answered(answer);
  };
  return {
    list: async scope => {
      const found: RoleAssignment[] = [];
      // A scope that does not exist yet has none.
      for (let next: string | undefined = `${endpoint}${scope}/${type}?${query}`; next; ) {
        const url: string = next;
        const page = await wire.find(async () => answered(await wire.plain('GET', url)));
        found.push(...(Array.isArray(page?.value) ? page.value : []).filter(isObject).map(assignmentOf));
        next = text(page?.nextLink);
      }
      return found;
    },
    create: ({ name, role, scope, principalId }) =>
      wire.run(() => {
        const roleDefinitionId = `/providers/Microsoft.Authorization/roleDefinitions/${role}`;
        // Said with its type, a new principal need not be looked up in the directory.
        const properties = { roleDefinitionId, principalId, principalType: 'ServicePrincipal' };
        return put(`${endpoint}${scope}/${type}/${name}?${query}`, { properties });
      }),
    delete: id =>
      wire.run(async () => {
        answered(await wire.plain('DELETE', `${endpoint}${id}?${query}`));
      }),
  };
};
